### Offision Setup, Traditional Chinese (Hong Kong). Read by the window, the terminal and the reports.
### Keys are sorted by screen. A missing, unknown or mismatched key or placeholder fails a test.

### Window, steps 1 to 3

app-name = Offision Setup
demo-tag = 示範租用戶
demo-note = 你正在使用模擬的租用戶。任何資料都不會離開這部電腦。
loopback-tag = 測試租用戶
loopback-note = 視窗正連接這部電腦上的模擬租用戶，其位址由端點檔案指定。
language-menu = 語言
theme-menu = 佈景主題
theme-system = 跟隨系統
theme-light = 淺色
theme-dark = 深色

## The stepper
steps-label = 設定步驟
steps-show = 顯示所有步驟
step-start = 開始之前
step-registration = 應用程式註冊
step-consent = 管理員同意
step-rooms = 選擇會議室
step-check = 檢查會議室
step-report = 報告
step-of = 第 { $number } 步，共 { $total } 步
step-done = 已完成
step-current = 進行中
step-todo = 未開始
step-attention = 需要留意
step-locked = 先完成「{ $step }」

## Buttons and small words on every screen
back = 上一步
cancel = 取消
close = 關閉
change = 更改
change-field = 更改{ $field }
copy = 複製
copied = 已複製
copy-failed = 無法複製
try-again = 再試一次
loading = 載入中…

## States: always icon and word
state-pass = 通過
state-fail = 未通過
state-warn = 警告
state-pending = 等待 Exchange
state-not-checked = 無法檢查
state-not-applicable = 不在範圍內
state-running = 檢查中
state-todo = 未檢查

## Errors
error-summary-title = 有問題需要處理
details-title = 給支援人員的詳細資料
details-code = 代碼
details-text = Microsoft 的原文
details-host = 伺服器
details-request = 要求識別碼或追蹤識別碼
details-correlation = 相互關聯識別碼
details-time = 時間
details-microsoft = Microsoft 對此代碼的說明

error-invalid-input = 其中一個值看來不正確。
    .fix = 檢查各個值，然後再試一次。
error-refused = Microsoft 拒絕了請求。
    .fix = 下方的詳細資料說明涉及哪項規則。將資料交給負責管理租用戶的人員。
error-throttled = Microsoft 要求我們減慢速度。
    .fix = 等候一分鐘，然後再試一次。所有資料都會保留。
error-unreachable = 無法連線至 Microsoft。
    .fix = 檢查網絡連線、Proxy 及這部電腦的時鐘，然後再試一次。
error-unexpected = Microsoft 的回應與預期不符。
    .fix = 再試一次。如問題持續，將下方的詳細資料傳送給 Offision 支援團隊。
error-busy = 另一項請求仍在進行。
    .fix = 等它完成後再試一次。
error-not-ready = 須先完成較前的步驟。
    .fix = 返回「應用程式註冊」，重新連線。
error-file = 無法寫入檔案。
    .fix = 選擇另一個資料夾，或騰出一些空間。
error-internal = Offision Setup 本身發生錯誤。
    .fix = 再試一次。如問題持續，關閉視窗後重新開啟。已儲存的內容會保留。

## Fields: what is wrong
problem-tenant-empty = 輸入目錄 (租用戶) 識別碼
problem-tenant-malformed = 租用戶識別碼必須是 36 個字元（包括連字號），或網域，例如 contoso.onmicrosoft.com
problem-tenant-is-secret = 這看來是用戶端密碼。應複製「目錄 (租用戶) 識別碼」一行
problem-client-id-empty = 輸入應用程式 (用戶端) 識別碼
problem-client-id-malformed = 用戶端識別碼必須是 36 個字元，例如 8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f
problem-client-id-is-tenant = 用戶端識別碼與租用戶識別碼相同。應複製「應用程式 (用戶端) 識別碼」一行
problem-secret-empty = 輸入用戶端密碼的值
problem-secret-is-secret-id = 這看來是祕密識別碼。應改為複製「值」欄
problem-secret-short = 用戶端密碼太短。應複製「值」欄的全部內容
problem-secret-has-spaces = 用戶端密碼含有空格。只需複製「值」欄
problem-redirect-url-empty = 輸入重新導向 URL
problem-redirect-url-malformed = 重新導向 URL 並不完整。由 https:// 開始再複製一次，直至結尾
problem-redirect-url-not-secure = 重新導向 URL 必須以 https:// 或 http://localhost 開頭
problem-redirect-url-has-fragment = 重新導向 URL 不可含有 #。複製時略去 # 及其後的部分
problem-delegate-empty = 輸入 Offision 信箱的電郵地址
problem-delegate-malformed = Offision 信箱必須是電郵地址，例如 offision@contoso.com
problem-rooms-empty = 輸入最少一個會議室電郵地址
problem-rooms-malformed = 每間會議室必須是電郵地址，例如 room1@contoso.com，每行一個

## Help
help = 說明
help-title = 說明
help-what = Offision Setup 將 Microsoft 365 租用戶連接至 Offision，並檢查每間會議室。檢查期間不會更改任何設定。
help-keys = 鍵盤
help-key-region = 視窗的下一個或上一個區域
help-key-primary = 右下角的按鈕
help-key-help = 本說明
help-key-escape = 關閉對話方塊或選單
help-key-rooms = 在會議室之間移動
help-key-room = 展開或收合會議室
help-key-find = 尋找會議室
help-version = 版本 { $version }

## 1 Before you start
start-title = 將會議室連接至 Offision
start-lead = 這個工具會檢查你的 Microsoft 365 租用戶是否符合 Offision 的要求，並就每間會議室列出欠缺的設定及修正方法。需時約 10 分鐘。
start-forget = 忘記這個租用戶
start-forgotten = 已忘記。已儲存的值和密碼不再保留在這部電腦上。
start-set-up = 設定租用戶
    .text = 連接應用程式，授與管理員同意，然後檢查每間會議室。
start-continue = 繼續使用 { $tenant }
    .text = 使用已儲存的連線，再次檢查所需項目。
start-check = 檢查已設定好的租用戶
    .text = 重新讀取所有設定，找出有變的地方。適合系統管理員及支援人員。
start-demo = 以示範租用戶試用
    .text = 使用這部電腦上的虛構會議室，無須帳戶。
start-demo-busy = 正在啟動示範租用戶…
start-ready = 預先準備
start-ready-values = 應用程式註冊的租用戶識別碼、用戶端識別碼及用戶端密碼
start-ready-administrator = 一位可授與同意的全域管理員或具特殊權限角色管理員
start-ready-mailbox = Offision 信箱的電郵地址，即每間會議室的代理人
start-does = 這個工具會做甚麼
start-does-read = 只會讀取，不會更改你租用戶的任何設定。
start-does-secret = 用戶端密碼只存放在這部電腦的密碼庫，或只在這次使用期間留在記憶體，絕不會寫入報告。
start-does-hosts = 只會與 Microsoft 通訊。
start-hosts = 顯示會連接的網址

## 2 App registration
registration-title = 連接應用程式註冊
registration-lead = 在 Microsoft Entra 系統管理中心，從應用程式的「概觀」頁面複製以下各個值。
registration-open = 在 Entra 開啟應用程式註冊
registration-tenant = 目錄 (租用戶) 識別碼
    .hint = 在「概觀」頁面。也可輸入網域，例如 contoso.onmicrosoft.com。
registration-client-id = 應用程式 (用戶端) 識別碼
    .hint = 在同一頁面。36 個字元，包括連字號。
registration-secret = 用戶端密碼的值
    .hint = 在「憑證及祕密」複製「值」欄。Microsoft 只會顯示一次。
    .stored = 已儲存此應用程式的用戶端密碼。留空即可使用。
    .show = 顯示用戶端密碼
    .hide = 隱藏用戶端密碼
registration-redirect-url = 重新導向 URL
    .hint = 在 Offision 開啟「設定 > 整合 > Microsoft 365」，複製回呼 URL。
registration-keep = 保留用戶端密碼
registration-keep-keychain = 在這部電腦的密碼庫
    .hint = 下次無須再輸入。
registration-keep-session = 直至視窗關閉為止
    .hint = 這部電腦不會儲存用戶端密碼的任何資料。
registration-no-keychain = 這部電腦沒有可用的密碼庫。用戶端密碼只會保留至視窗關閉為止。
registration-save = 儲存並繼續
registration-connecting = 正在連線…
registration-continue = 繼續
registration-found = 在貼上的內容中找到：{ $what }。要填入嗎？
registration-fill = 填入
registration-fill-not = 按原樣貼上
registration-filled = 已填入各個值
registration-lines = 連線
registration-line-tenant = 租用戶
    .passed = 已找到租用戶：{ $value }
    .plain = 已找到租用戶
    .failed = 找不到租用戶
registration-line-app = 應用程式
    .passed = 已找到應用程式：{ $value }
    .plain = 已找到應用程式
    .failed = 找不到應用程式
registration-line-secret = 用戶端密碼
    .passed = 用戶端密碼獲接納，到期日：{ $value }
    .plain = 用戶端密碼獲接納
    .failed = 用戶端密碼不獲接納
registration-line-redirect = 重新導向 URL
    .passed = 已註冊重新導向 URL
    .plain = 已註冊重新導向 URL
    .failed = 未註冊重新導向 URL
registration-line-audience = 帳戶類型
    .passed = 任何組織目錄都可使用此應用程式
    .plain = 任何組織目錄都可使用此應用程式
    .failed = 此應用程式只容許一個租用戶
registration-connected = 已連線至 { $tenant }
registration-blocked = 在 Entra 修正後，再選取「儲存並繼續」。已輸入的內容會保留。
registration-open-link = 在 Entra 開啟
registration-warnings = 可以繼續，但先看看以下事項。

## 3 Admin consent
consent-title = 授與管理員同意
consent-lead = Microsoft 會詢問管理員一次，是否容許 Offision 在你的租用戶使用這些權限。以全域管理員或具特殊權限角色管理員的身份登入。
consent-permissions = Offision 將可以
consent-permissions-now = 權限
consent-open = 開啟 Microsoft 以授與同意
consent-opening = 正在開啟…
consent-values = 你輸入的值
consent-granted-already = 先前已授與同意。所有權限均已授與。
consent-continue = 繼續
consent-waiting-title = 正在等待管理員同意
consent-waiting-lead = 瀏覽器已開啟 Microsoft 的頁面。以全域管理員或具特殊權限角色管理員的身份登入，然後選取「接受」。完成後，本頁會自動前往下一步。
consent-waiting-lead-polling = 瀏覽器已開啟 Microsoft 的頁面。選取「接受」後，Microsoft 會將你帶到 Offision。然後返回這裏：我們每隔數秒會查看權限是否已授與。
consent-waiting = 正在等待 Microsoft 將你帶回這裏
consent-looking = 正在向 Microsoft 查詢權限
consent-looked = 剛才查看過。{ $missing ->
   *[other] { $missing } 項權限仍未授與。
 }
consent-limit = { $minutes ->
   *[other] { $minutes } 分鐘後停止等待
 }
consent-limit-soon = 不足一分鐘後停止等待
consent-open-again = 再次開啟瀏覽器
consent-copy-link = 複製連結
consent-already = 我已授與同意
consent-someone-else = 管理員是另一位同事？複製連結傳送給對方。連結在任何電腦都可使用，但本頁關閉後便會失效。
consent-someone-else-local = 管理員是另一位同事？複製連結傳送給對方。若在另一部電腦開啟，選取「接受」後，最後一頁會顯示錯誤。屆時在這裏選取「我已授與同意」。
consent-no-browser = 無法開啟瀏覽器。複製此連結，在瀏覽器開啟。
consent-link = 同意連結
consent-stray = 收到較早連結的回應。我們會繼續等待最新的連結。選取「再次開啟瀏覽器」。
consent-accepted = Microsoft 確認已同意。正在檢查權限是否已生效。
consent-refused-title = 未獲授與同意
consent-refused-cancelled = 你在 Microsoft 選取了「取消」。沒有更改任何設定。
consent-timed-out-title = 已停止等待
consent-timed-out = 已等待 { $minutes ->
   *[other] { $minutes } 分鐘
 }，現已停止。已輸入的內容會保留。
consent-start-again = 重新開始
consent-granted-title = 已授與同意
consent-granted = 已授與同意。正在繼續…
consent-given = 已授與同意
consent-missing = { $missing ->
   *[other] 仍欠 { $missing } 項權限
 }
    .fix = 在 Entra 開啟「API 權限 > 新增權限 > Microsoft Graph > 應用程式權限」，加入所欠的權限，然後再次授與同意。
consent-open-permissions = 在 Entra 開啟 API 權限
consent-error-question = Microsoft 顯示錯誤？
consent-paste = 錯誤訊息或網址
    .hint = 貼上錯誤訊息或頁面網址，我們會說明處理方法。
consent-explain = 說明
consent-paste-empty = 先貼上錯誤訊息或頁面網址
consent-paste-unknown = 無法辨識此內容。貼上完整訊息，包括以 AADSTS 開頭的代碼，或頁面網址。
consent-paste-accepted = 這是 Microsoft 確認同意的回應。正在檢查權限是否已生效。
permission-granted = 已授與
permission-not-granted = 仍未授與
permission-not-requested = 不在應用程式註冊內
permission-other = 此應用程式的其他權限

### Steps 4 to 6

rooms-title = 選擇要檢查的會議室
rooms-lead = 選擇 Offision 使用的信箱，以及要查看的會議室。這個工具只會讀取會議室資料。
rooms-delegate = Offision 信箱
    .hint = 將成為每間會議室代理人的信箱。使用沒有人閱讀的信箱，例如 offision@contoso.com。
rooms-delegate-checking = 正在尋找此信箱
rooms-delegate-found = { $name } ({ $address }) 可以成為代理人
rooms-delegate-found-unnamed = { $address } 可以成為代理人
rooms-delegate-unknown = 無法檢查此信箱。你可以繼續；檢查會議室時會再次尋找。
rooms-delegate-wrong = 此信箱不能成為代理人
rooms-reading = 以甚麼方式讀取會議室設定？
rooms-reading-app = 應用程式本身
    .needs = Exchange.ManageAsApp 權限及一個 Exchange 角色，例如 View-Only Recipients。
    .gives = 每間會議室的全部設定。
    .leaves = 應用程式會保有該權限及角色，直至你將其移除。
rooms-reading-graph = 只限 Microsoft Graph 提供的資料
    .needs = 除已授與的同意外，無須其他權限。
    .gives = 會議室是否存在，以及誰可查看其行事曆。預約設定及完整存取會維持「無法檢查」。
    .leaves = 沒有。
rooms-reading-needs = 需要
rooms-reading-gives = 可得知
rooms-reading-leaves = 會留下
rooms-which = 會議室
rooms-looking = 正在讀取會議室…
rooms-looking-count = 正在讀取會議室… 目前 { $count } 間
rooms-need-delegate = 填寫 Offision 信箱後，便會讀取會議室清單。
rooms-all = 所有會議室 ({ $count })
rooms-buildings = 只限部分大廈
rooms-buildings-choose = 大廈
rooms-buildings-chosen = { $count ->
       *[other] 所選大廈共有 { $count } 間會議室
    }
rooms-buildings-empty = 選擇最少一座大廈
rooms-pasted = 只限我貼上的電郵地址
rooms-pasted-addresses = 會議室電郵地址
    .hint = 每行一個，或以逗號或分號分隔。
rooms-pasted-count = { $count ->
       *[other] { $count } 個電郵地址
    }
rooms-pasted-malformed = { $word } 不是電郵地址。輸入例如 room1@contoso.com 的地址
rooms-not-covered = { $count ->
       *[other] 報告會列出 { $count } 項辦公桌、設備及自設 Exchange 伺服器上的會議室，但不作檢查。
    }
rooms-not-covered-note = 報告會列出辦公桌、設備及自設 Exchange 伺服器上的會議室，但不作檢查。
rooms-none = Exchange 在此租用戶沒有列出任何會議室信箱。
    .fix = 在 Exchange 系統管理中心開啟「收件者 > 資源」，選取「新增會議室資源」。新會議室可能需要數分鐘才會出現。
rooms-read-again = 重新讀取會議室
rooms-exchange-failed = 應用程式無權從 Exchange 讀取會議室設定
rooms-exchange-unknown = 無法得知應用程式是否有權從 Exchange 讀取會議室設定
rooms-exchange-consequence = 你可以繼續：無法讀取的設定會列為「無法檢查」，絕不會當作通過。
rooms-exchange-use-graph = 只讀取 Microsoft Graph 提供的資料
rooms-open-exchange = 開啟 Exchange 系統管理中心
rooms-check = 檢查 { $count ->
       *[other] { $count } 間會議室
    }
rooms-check-unknown = 檢查會議室

scan-registration-title = 應用程式註冊需要處理，Offision 才能運作
scan-title = 檢查會議室
scan-lead = 代理人：{ $delegate }。檢查期間不會更改任何設定。
scan-lead-tenant = { $tenant }。代理人：{ $delegate }。檢查期間不會更改任何設定。
scan-not-started = 尚未檢查任何會議室。
scan-to-rooms = 選擇會議室
scan-to-report = 前往報告
scan-remark = { $count ->
       *[other] { $count } 間需要處理
    }
scan-progress = 會議室檢查
scan-progress-done = 已檢查 { $done } 間會議室，共 { $total } 間
scan-left = { $minutes ->
        [0] 剩餘不足一分鐘
       *[other] 剩餘約 { $minutes } 分鐘
    }
scan-paused = 已暫停
scan-stopping = 讀取完目前的會議室後便會停止
scan-pause = 暫停
scan-continue = 繼續
scan-stop = 停止
scan-rest = 繼續檢查餘下 { $count } 間
scan-again = 再次檢查 { $count ->
       *[other] { $count } 間會議室
    }
scan-throttled = Microsoft 要求我們減慢速度。{ $seconds ->
        [0] 現在繼續。
       *[other] { $seconds } 秒後繼續。
    }
scan-offline = 連線於 { $time } 中斷，恢復後會繼續。{ $kept ->
       *[other] 已保留 { $kept } 項結果。
    }
scan-failed = 檢查提早結束。目前的結果已保留。
scan-failed-at-start = 無法開始檢查。
scan-all-ready = 所有會議室已可供 Offision 使用。
scan-stopped-summary = 已停止。已檢查 { $done } 間會議室，共 { $total } 間。
scan-summary-checked = { $total ->
       *[other] 已檢查 { $total } 間會議室。
    }
scan-summary-part = 已檢查 { $done } 間會議室，共 { $total } 間。
scan-summary-failed = { $count ->
       *[other] { $count } 間會議室需要處理。
    }
scan-summary-unread = { $count ->
       *[other] { $count } 間會議室無法檢查。
    }
scan-summary-pending = { $count ->
       *[other] { $count } 間會議室正等待 Exchange。
    }
scan-summary-warned = { $count ->
       *[other] { $count } 間會議室有警告。
    }
scan-summary-not-covered = { $count ->
       *[other] { $count } 間會議室不在範圍內。
    }
scan-summary-ready = { $count ->
       *[other] { $count } 間會議室已就緒。
    }

scan-tiles = 只顯示以下狀態的會議室
scan-tile-fail = 需要處理
scan-tile-warn = 警告
scan-tile-pass = 已就緒
scan-tile-todo = 未檢查
scan-tile-pending = 等待 Exchange
scan-tile-not-checked = 無法檢查
scan-tile-not-applicable = 不在範圍內

scan-problems = 發現的問題
scan-problems-all = { $count ->
       *[other] 顯示全部 { $count } 個問題
    }
scan-problems-fewer = 顯示較少
scan-problem-pending = 等待 Exchange：{ $check }
scan-problem-rooms = { $count ->
       *[other] { $count } 間會議室
    }
scan-problem-show = 顯示會議室
    .of = 顯示會議室：{ $problem }
scan-reason-unknown = 沒有提供原因

scan-find = 尋找會議室
    .placeholder = 名稱、電郵地址或大廈
scan-group = 分組方式
scan-group-building = 大廈
scan-group-problem = 問題
scan-group-none = 不分組
scan-clear = 清除篩選
scan-showing = 顯示 { $shown } 間，共 { $total } 間
scan-filtered-by = 只限：{ $problem }
scan-list = 會議室
scan-list-help = 使用方向鍵在會議室之間移動，按 Enter 鍵展開。
scan-column-room = 會議室
scan-column-checks = { $count ->
       *[other] { $count } 項檢查
    }
scan-column-result = 結果
scan-building-none = 沒有大廈
scan-no-match = 沒有會議室符合「{ $query }」。
scan-no-room = 沒有會議室符合此篩選條件。
scan-waiting-first = 首批結果即將顯示。

scan-announce-started = 已開始檢查會議室
scan-announce-quarter = 已檢查 { $percent }%。目前有 { $failed } 間未通過
scan-announce-finished = 會議室檢查完成。{ $ready } 間已就緒，{ $failed } 間需要處理，{ $warned } 間有警告，{ $unread } 間未檢查
scan-announce-stopped = 會議室檢查已停止。{ $ready } 間已就緒，{ $failed } 間需要處理，{ $warned } 間有警告，{ $unread } 間未檢查
scan-announce-shown = { $count ->
       *[other] 顯示 { $count } 間會議室
    }
scan-announce-room = { $room }：{ $result }

room-ready = 已就緒
room-failed = { $count ->
       *[other] { $count } 項檢查未通過
    }
room-warned = { $count ->
       *[other] { $count } 項警告
    }
room-needs-action = 需要處理
room-checking = 檢查中
room-check-state = { $check }：{ $state }
room-loading = 正在讀取詳細資料…
room-all-passed = { $count ->
       *[other] 已通過全部 { $count } 項檢查。這間會議室已可供 Offision 使用。
    }
room-todo = 尚未讀取這間會議室的任何資料。
room-not-covered = Offision 的會議室檢查不涵蓋這類信箱。
room-found = 實際
room-expected = 預期
room-command = 在 Exchange Online PowerShell 執行
room-copy-command = 複製命令
room-where = 更改位置
room-open-exchange = 在 Exchange 系統管理中心開啟
room-open-entra = 在 Microsoft Entra 開啟
room-unread = { $count ->
       *[other] { $count } 項檢查無法讀取
    }
room-read-at = 讀取時間：{ $time }
room-read-at-from = 讀取時間：{ $time }，來源：{ $source }
room-pending-since = 已於 { $time } 更改。Exchange 最多需要 60 分鐘才會反映。
room-advisory = 不影響 Offision 運作
room-again = 再次檢查這間會議室
room-what-was-read = 顯示讀取的內容
room-value-none = 沒有提供
source-graph = Microsoft Graph
source-exchange-user = Exchange（系統管理員）
source-exchange-app = Exchange（應用程式）
source-powershell = PowerShell 檔案
source-report = 較早的報告

report-title = 儲存報告
report-lead = 報告列出每間會議室、所讀取的內容及修正方法，絕不包含密碼及權杖。
report-contents = 報告內容
report-contents-tenant = 租用戶、雲端及應用程式識別碼
report-contents-permissions = 權限：已授與 { $granted } 項，共 { $total } 項
report-contents-rooms = 每間會議室及每項檢查的結果
report-contents-evidence = 實際及預期的內容，連同來源和時間
report-contents-requests = 要求識別碼，供 Microsoft 支援人員使用
report-result = 結果
report-total = 會議室總數
report-part = 檢查未涵蓋所有會議室：{ $count ->
       *[other] { $count } 間會議室
    }列為未檢查。
report-save = 儲存
report-save-json = 儲存為 JSON
report-save-file = 供支援人員使用及自行存檔的報告 (.json)
report-saved = 已儲存至 { $path }
report-show = 在資料夾中顯示
report-copy-path = 複製路徑
report-handover = 在 Offision 輸入以下各項
    .hint = 在 Offision 開啟「設定 > 整合 > Microsoft 365」。
report-handover-tenant = 目錄 (租用戶) 識別碼
report-handover-client = 應用程式 (用戶端) 識別碼
report-handover-secret = 用戶端密碼的值
report-handover-hidden = 已儲存，不在此顯示
report-handover-no-secret = 沒有保留。從建立密碼的地方複製，或新增一個。
report-copy-value = 複製：{ $name }
report-secret-title = 複製用戶端密碼？
report-secret-text = 任何人取得用戶端密碼，都可使用此應用程式的權限。只可貼到 Offision，切勿貼到其他地方。剪貼簿會在 60 秒後清除。
report-secret-copy = 複製用戶端密碼
report-secret-copied = 已複製。剪貼簿會在 60 秒後清除。
report-finish = 完成
report-finished = 設定已完成。你可以關閉此視窗，日後亦可隨時再次檢查。

### Checks, reasons and fixes (also printed by the terminal)

## Checks. The message says what should be true; .wrong what is wrong; .why why it matters; .portal where an administrator changes it.
check-app-registered = 應用程式註冊存在於此租用戶
    .wrong = 應用程式註冊無法在此租用戶使用
    .why = Offision 以此應用程式的身份登入。沒有它，Offision 便無法存取租用戶。
    .portal = Microsoft Entra 系統管理中心 > 應用程式註冊 > 你的應用程式 > 概觀：複製「應用程式 (用戶端) 識別碼」。如應用程式已停用：企業應用程式 > 你的應用程式 > 屬性 > 啟用使用者登入。
check-secret-accepted = Microsoft 接納用戶端密碼
    .wrong = Microsoft 不接納用戶端密碼
    .why = Offision 以用戶端密碼證明自己是此應用程式。
    .portal = 應用程式註冊 > 你的應用程式 > 憑證及祕密 > 新增用戶端密碼。複製「值」欄，而非祕密識別碼。先在 Offision 輸入新的用戶端密碼，再刪除舊的。
check-secret-lasts = 用戶端密碼的有效期最少尚餘 60 天
    .wrong = 用戶端密碼即將到期或已到期
    .why = 用戶端密碼到期當日，Offision 便會失去連線，預約不再同步。
    .portal = 應用程式註冊 > 你的應用程式 > 憑證及祕密 > 新增用戶端密碼，有效期最長 24 個月。先在 Offision 輸入新的用戶端密碼，再刪除舊的。
check-multitenant = 應用程式接受任何組織目錄中的帳戶
    .wrong = 應用程式只接受一個目錄中的帳戶
    .why = Offision 從自己的目錄登入。如應用程式只容許一個目錄，Microsoft 會拒絕登入。
    .portal = 應用程式註冊 > 你的應用程式 > 驗證 > 支援的帳戶類型 > 任何組織目錄中的帳戶 > 儲存
check-permissions-requested = 應用程式已要求 Offision 所需的全部權限
    .wrong = 應用程式沒有要求 Offision 所需的全部權限
    .why = 管理員同意只能授與應用程式所要求的權限。「委派的權限」之下的同名權限並不算數。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > 新增權限 > Microsoft Graph > 應用程式權限
check-no-extra-permissions = 應用程式沒有超出 Offision 所需的權限
    .wrong = 應用程式擁有的權限多於 Offision 所需
    .why = 持有用戶端密碼的人，可使用應用程式的每項權限。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > … > 移除權限
check-permissions-granted = 管理員已授與全部權限
    .wrong = 權限尚未授與
    .why = 沒有管理員同意，Microsoft 會拒絕 Offision 的每項請求。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > 授與管理員同意。全域管理員或具特殊權限角色管理員可執行此操作。
check-permissions-work = 權限運作正常
    .wrong = 有權限已授與但不起作用
    .why = 已授與的權限可能在 Exchange 受到限制，或被其他設定凌駕，一切以請求能否成功為準。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > 授與管理員同意。如已授與，查看 Exchange 是否設有應用程式存取原則。
check-tenant-found = 租用戶存在於此 Microsoft 雲端
    .wrong = Microsoft 找不到此租用戶
    .why = 其他各個值均屬於此租用戶。
    .portal = Microsoft Entra 系統管理中心 > 概觀：複製「租用戶識別碼」
check-redirect-registered = Offision 的重新導向 URL 已在 Web 平台註冊
    .wrong = Offision 的重新導向 URL 沒有在 Web 平台註冊
    .why = Microsoft 只會將使用者帶回已註冊的 Offision 網址，而且必須逐字相符。若在其他平台註冊，Microsoft 會拒絕用戶端密碼。
    .portal = 應用程式註冊 > 你的應用程式 > 驗證 > 新增平台 > Web > 重新導向 URI > 設定
check-room-mailbox = 信箱是會議室
    .wrong = 信箱不是會議室
    .why = Exchange 只會為 Exchange Online 的會議室信箱回覆預約要求。
    .portal = Exchange 系統管理中心 > 收件者 > 資源
check-visible-to-app = Offision 可找到會議室並開啟其行事曆
    .wrong = Offision 找不到會議室，或無法開啟其行事曆
    .why = Offision 會列出 Microsoft 365 地點清單中的會議室，並讀取其行事曆。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 一般 > 從全域通訊清單中隱藏：關閉。應用程式存取原則須在 Exchange Online PowerShell 更改。
check-delegate-exists = Offision 信箱存在
    .wrong = 無法使用 Offision 信箱
    .why = 預約要求會傳送至此信箱。若改用動態群組（成員由系統計算），Exchange 便無法處理任何要求。
    .portal = Microsoft 365 系統管理中心 > 使用者 > 作用中使用者，或 Exchange 系統管理中心 > 收件者 > 信箱
check-automatic-processing = 預約要求會自動處理
    .wrong = 預約要求沒有處理
    .why = Exchange 將要求留在收件匣，或只作暫定處理，因此 Offision 和會議召集人都收不到答覆。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定 > 選取可以接受或拒絕預約要求的代理人
check-no-automatic-acceptance = Exchange 將決定權留給代理人
    .wrong = Exchange 自行接受預約
    .why = Exchange 在 Offision 得悉之前已接受預約，因此 Offision 無法保留或釋放會議室。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定 > 選取可以接受或拒絕預約要求的代理人
check-everyone-may-request = 任何人都可要求使用會議室
    .wrong = 不在名單上的人會被拒絕
    .why = 對於不在名單上的人，Exchange 會在 Offision 得悉要求之前拒絕。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定 > 選取可以接受或拒絕預約要求的代理人
check-requests-forwarded = 代理人會收到要求
    .wrong = 代理人收不到要求
    .why = 要求正等待審批，但沒有人收到通知。
    .portal = 系統管理中心沒有此設定，須使用命令。
check-delegate-listed = Offision 信箱是代理人
    .wrong = Offision 信箱不是代理人
    .why = 這間會議室的預約要求不會送達 Offision 信箱。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定 > 選取代理人
check-nobody-bypasses = 沒有人可略過審批
    .wrong = 部分人可略過審批
    .why = BookInPolicy 所列的人無須經 Offision，預約便獲接受。
    .portal = 系統管理中心沒有此設定，須使用命令。
check-any-hours = 任何時段都可預約
    .wrong = 辦公時間以外的預約會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕辦公時間以外的預約。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 僅允許在上班時間排程：關閉
check-any-date = 週期性會議可在預約期限之後結束
    .wrong = 日期太遠的預約會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕在預約期限之後才結束的週期性會議。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 自動拒絕超出此限制的會議：關閉
check-full-access = Offision 擁有完整存取
    .wrong = Offision 沒有完整存取
    .why = Offision 無法開啟這間會議室的信箱，以讀取及管理預約。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 委派 > 讀取及管理 (完整存取) > 編輯 > 新增成員。更改可能需要數分鐘才生效。

## Reasons: why something could not be checked, does not apply, or is a warning. .fix says what to do.
reason-not-reached = 檢查在讀取此項目前已停止。
    .fix = 繼續檢查。
reason-throttled = { $host } 持續要求我們減慢速度。
    .fix = 數分鐘後再檢查。這不代表會議室有問題。
reason-unreachable = { $how ->
        [name] 找不到名稱 { $host }。這部電腦是否已連線？
        [connect] 無法連線至 { $host }。
        [proxy] Proxy 不容許連線至 { $host }。
        [tls] 與 { $host } 的連線不受信任。公司防火牆可能替換了憑證。
        [clock] 按這部電腦的時間，{ $host } 的憑證無效。
        [timeout] { $host } 沒有及時回應。
        [dropped] 與 { $host } 的連線在收到完整回應前中斷。
       *[unavailable] { $host } 目前無法使用。
    }
    .fix = { $how ->
        [name] 連接網絡，然後再試一次。
        [proxy] 要求網絡管理員容許連線至 { $host }。
        [tls] 向網絡管理員查詢連線是否受到檢查，並將公司的根憑證安裝到這部電腦的受信任憑證存放區。
        [clock] 校正這部電腦的日期和時間，然後再試一次。
       *[other] 再試一次。如問題持續，要求網絡管理員容許連線至 { $host }。
    }
reason-unexpected-answer = 此版本無法理解 { $host } 的回應：{ $what }
    .fix = 再試一次。如問題持續，將詳細資料傳送給 Offision 支援團隊。
reason-property-absent = Microsoft 的回應沒有這項設定，因此無從得知。
    .fix = 在系統管理中心查看此設定，並將詳細資料傳送給 Offision 支援團隊。
reason-refused = Microsoft 拒絕：{ $text } ({ $code })
    .fix = 查詢此代碼，或將詳細資料傳送給 Offision 支援團隊。
reason-sign-in-refused = Microsoft 拒絕應用程式登入 ({ $code })。
    .fix = 先解決此問題。與此相關的項目尚未檢查。
reason-sign-in-lost = 應用程式的登入在檢查期間結束。
    .fix = 再次檢查應用程式註冊，然後繼續。
reason-permission-missing = 權限 { $permission } 尚未授與。
    .fix = 授與管理員同意，然後再次檢查。
reason-own-registration-hidden = Microsoft 不容許應用程式讀取自己的註冊。
    .fix = 在 Microsoft Entra 系統管理中心查看。
reason-registration-elsewhere = 此註冊屬於另一個租用戶，這裏只有其企業應用程式。
    .fix = 向註冊的擁有者查詢。
reason-exchange-not-asked = Microsoft Graph 不會顯示此設定，而我們沒有查詢 Exchange。
    .fix = 在「選擇會議室」選擇「應用程式本身」，或到 Exchange 系統管理中心查看。
reason-exchange-not-granted = 應用程式沒有存取 Exchange Online 的權限。
    .fix = 新增應用程式權限 Exchange.ManageAsApp (Office 365 Exchange Online)，授與管理員同意，並為應用程式指派「全域讀取者」角色。
reason-exchange-role-missing = 應用程式沒有可在 Exchange 讀取此項的角色。
    .fix = 為企業應用程式指派「全域讀取者」角色，或 Exchange 角色 View-Only Recipients。新角色可能需要數分鐘才生效。
reason-access-policy = Exchange 的應用程式存取原則禁止應用程式存取此信箱。
    .fix = 要求 Exchange 系統管理員將會議室加入原則的範圍。更改可能需要兩小時才生效。
reason-mailbox-elsewhere = 此信箱在 Exchange Online 並非使用中，可能位於你自設的 Exchange 伺服器，或已被刪除。
    .fix = 自設伺服器上的會議室須在該處設定，在 Exchange Management Shell 使用相同的命令。
reason-mailbox-not-found = Exchange Online 沒有使用此電郵地址的信箱。
    .fix = 檢查電郵地址。
reason-blocked-by = 須先通過另一項檢查。
    .fix = 先解決未通過的檢查，然後再次檢查。
reason-not-a-room = { $kind ->
        [workspace] 工作區的預約方式不同，Offision 的會議室原則並不適用。
        [desk] 辦公桌的預約方式不同，Offision 的會議室原則並不適用。
        [equipment] Offision 的會議室原則不涵蓋設備。
       *[other] 這不是會議室，Offision 的會議室原則並不適用。
    }
    .fix = 無須處理。
reason-hidden-from-places = 會議室在通訊清單中隱藏，因此 Offision 找不到。
    .fix = 在 Exchange 系統管理中心，為這間會議室關閉「從全域通訊清單中隱藏」。
reason-not-in-places = 會議室尚未列入 Microsoft 365 地點清單，因此 Offision 找不到。
    .fix = 新會議室最多需要 24 小時才會出現。
reason-by-name-only = 只有顯示名稱「{ $name }」相同，可能是另一個信箱。
    .fix = 在 Exchange 系統管理中心核對電郵地址。
reason-inherited = 存取權是繼承而來，並非直接授與這間會議室。
    .fix = 在會議室本身授與完整存取。
reason-secret-ends-soon = { $days ->
        [0] 用戶端密碼將於一天內到期。
       *[other] 用戶端密碼將於 { $days } 天後到期。
    }
    .fix = 新增用戶端密碼，在 Offision 輸入，然後刪除舊的。
reason-secret-ambiguous = 應用程式有數個用戶端密碼以相同字元開頭，其中一個即將到期。
    .fix = 刪除不再使用的用戶端密碼。
reason-more-than-needed = Offision 不需要：{ $permissions }
    .fix = 移除其他整合沒有使用的權限。
reason-nothing-to-try-on = 沒有可用來測試 { $permission } 的信箱。
    .fix = 在「選擇會議室」輸入 Offision 信箱，然後再次檢查。
reason-delegate-not-given = 尚未得知 Offision 信箱。
    .fix = 在「選擇會議室」輸入 Offision 信箱。
reason-delegate-dynamic = 這是動態群組，成員由系統計算。會議室若以動態群組為代理人，Exchange 便無法處理其要求。
    .fix = 使用信箱。
reason-delegate-unsuitable = 這個地址不能作為代理人。它必須是信箱或啟用郵件的安全性群組。
    .fix = 使用信箱。
reason-perhaps-through-group = 這裡列出了群組 { $group }。Offision 信箱是否為其成員，未能讀取。
    .fix = 查看群組的成員，或直接列出 Offision 信箱。
reason-no-rooms = Microsoft 在這個租用戶中沒有列出任何會議室。
    .fix = 在 Exchange 系統管理中心的 Recipients > Resources 建立會議室。新會議室最長可能需要 24 小時才會出現。
reason-list-incomplete = Microsoft 列出 { $listed } 間會議室，但總數為 { $counted } 間，因此不採用此清單。
    .fix = 數分鐘後再試一次。

## What Microsoft says to the sign-in, by code. .fix says what to do.
reason-cause-tenant-not-found = 找不到此租用戶。
    .fix = 檢查目錄 (租用戶) 識別碼，並確定所選的 Microsoft 雲端正確。
reason-cause-tenant-malformed = 這不是租用戶識別碼或網域。
    .fix = 從應用程式的「概觀」頁面複製「目錄 (租用戶) 識別碼」。
reason-cause-app-not-found = 租用戶內沒有此應用程式。
    .fix = 確定所複製的是「應用程式 (用戶端) 識別碼」，而非「物件識別碼」。
reason-cause-app-not-in-tenant = 應用程式在此租用戶尚未有企業應用程式。
    .fix = 授與一次管理員同意，便會建立。
reason-cause-app-disabled = 應用程式已停用。
    .fix = 在 Entra 開啟「企業應用程式 > 你的應用程式 > 屬性」，將「啟用使用者登入」設為「是」。
reason-cause-secret-refused = Microsoft 不接納用戶端密碼。
    .fix = 複製「值」欄，而非祕密識別碼。如值已被隱藏，新增一個用戶端密碼。剛建立的用戶端密碼可能需要數分鐘才生效。
reason-cause-secret-expired = 用戶端密碼已到期。
    .fix = 新增一個，Offision 內的亦須一併更新。
reason-cause-single-tenant = 應用程式只容許一個租用戶。
    .fix = 在 Entra 開啟「驗證 > 支援的帳戶類型」，選擇任何組織目錄。
reason-cause-redirect-mismatch = 應用程式註冊沒有此重新導向 URL。
    .fix = 在 Entra 開啟「驗證 > 新增平台 > Web」，貼上重新導向 URL。然後再次開啟瀏覽器。
reason-cause-consent-cancelled = 你在 Microsoft 選取了「取消」。沒有更改任何設定。
    .fix = 再次開啟瀏覽器，選取「接受」。
reason-cause-not-an-administrator = 此帳戶不能授與同意。
    .fix = 以全域管理員或具特殊權限角色管理員的身份登入。應用程式系統管理員不足以授與這些權限。
reason-cause-other-directory = 此帳戶屬於另一個目錄。
    .fix = 在 Microsoft 登出，改用此租用戶的管理員帳戶。
reason-cause-conditional-access = 公司的條件式存取規則封鎖了登入。
    .fix = 向管理這些規則的人員查詢，並提供下方的追蹤識別碼。
reason-cause-not-granted = 應用程式尚未獲得同意。
    .fix = 授與管理員同意。
reason-cause-service-missing = 此租用戶沒有所要求的 Microsoft 服務。
    .fix = 確定 Exchange Online 已有授權並已啟用。
reason-cause-wrong-cloud = 此租用戶位於另一個 Microsoft 雲端。
    .fix = 應用程式必須在租用戶所屬的雲端註冊。
reason-cause-try-later = Microsoft 目前無法回應。
    .fix = 數分鐘後再試一次。
reason-cause-foreign-answer = 此回應不屬於目前的請求。
    .fix = 選取「再次開啟瀏覽器」，使用新頁面。
reason-cause-unknown = Microsoft 拒絕，並傳回此版本不認識的代碼。
    .fix = 將詳細資料傳送給 Offision 支援團隊。

## Permissions in plain words
permission-calendars-readwrite = 讀取及寫入所有信箱的行事曆
permission-group-read-all = 讀取所有群組
permission-mail-send = 以任何使用者的身份傳送郵件
permission-place-read-all = 讀取所有地點（會議室及大廈）
permission-user-read-all = 讀取所有使用者的完整設定檔

## The terminal
cli-connecting = 正在連線…
cli-listing = 正在列出會議室…
cli-throttled = Microsoft 要求我們減慢速度。{ $seconds } 秒後繼續。
cli-offline = 連線已中斷，恢復後會繼續。已讀取的內容會保留。
cli-tenant = 租用戶：{ $tenant }
cli-registration = 應用程式註冊
cli-problems = 發現的問題
cli-no-problems = 沒有。
cli-rooms-title = 會議室
cli-rooms = { $count ->
       *[other] { $count } 間會議室
    }
cli-more-rooms = … 另有 { $count } 間。使用 --format json 可查看全部。
cli-found = 實際：{ $text }
cli-wanted = 預期：{ $text }
cli-because = { $text }
cli-fix = 處理方法：{ $text }
cli-pending = 自 { $text } 起等待 Microsoft
cli-counts = { $discovered } 間會議室：{ $passed } 間已就緒，{ $failed } 間需要處理，{ $warned } 間有警告，{ $pending } 間等待 Exchange，{ $not-checked } 間未檢查，{ $not-applicable } 間不在範圍內。

## Pages that the browser shows when it comes back to this computer
browser-accepted = Microsoft 已將你帶回這裏。在 Offision Setup 繼續；此頁面可以關閉。
browser-refused = 未獲授與同意。Offision Setup 會顯示原因；此頁面可以關閉。
browser-stray = 此連結來自較早的嘗試。返回 Offision Setup，選取「再次開啟瀏覽器」。
