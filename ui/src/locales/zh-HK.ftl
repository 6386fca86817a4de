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
details-trace = 追蹤識別碼
details-request = 要求識別碼
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

## A cause of Microsoft's table, as a card
diagnosis-likely = 可能的原因，由最可能的開始
diagnosis-fix = 處理方法
diagnosis-wait-seconds = 稍等即可：數秒後再試。
diagnosis-wait-minutes = 稍等即可：可能需要數分鐘。
diagnosis-wait-hours = 稍等即可：可能需要數小時。
diagnosis-role = 需要「{ $role }」角色。

## Waiting for Microsoft: after consent, a new secret or a new role
waiting-since = 自 { $time } 起等待 Microsoft
waiting-usually = 通常不足一分鐘，有時需要數分鐘。
waiting-throttled = Microsoft 要求我們減慢速度。這並不表示有問題。
waiting-look = 立即查看
waiting-next = 下次查看：{ $time }

## Buttons that open a page of Microsoft
link-app-registrations = 開啟「應用程式註冊」
link-app-overview = 開啟應用程式的「概觀」
link-authentication = 開啟「驗證」
link-credentials = 開啟「憑證及祕密」
link-permissions = 開啟「API 權限」
link-exchange-resources = 開啟 Exchange 系統管理中心
link-enterprise-app = 開啟該企業應用程式
link-enterprise-apps = 開啟「企業應用程式」
link-consent-requests = 開啟「管理員同意設定」
link-user-settings = 開啟「使用者設定」
link-conditional-access = 開啟「條件式存取」
link-sign-in-logs = 開啟「登入記錄」
link-app-policies = 開啟「應用程式原則」
link-deleted-apps = 開啟「已刪除的應用程式」
link-licenses = 開啟「授權」

## Fields: what is wrong
problem-tenant-empty = 輸入目錄 (租用戶) 識別碼
problem-tenant-malformed = 租用戶識別碼必須是 36 個字元（包括連字號），或網域，例如 contoso.onmicrosoft.com
problem-tenant-is-secret = 這看來是用戶端密碼。應複製「目錄 (租用戶) 識別碼」一行
problem-tenant-not-in-address = 此網址沒有租用戶。應改為複製「目錄 (租用戶) 識別碼」一行
problem-client-id-not-in-address = 此網址沒有應用程式。應改為複製「應用程式 (用戶端) 識別碼」一行
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
help-explain = 解釋 Microsoft 的錯誤
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
start-does-read = 未經你查看並確認，不會更改你租用戶的任何設定。
start-does-secret = 用戶端密碼只存放在這部電腦的密碼庫，或只在這次使用期間留在記憶體，絕不會寫入報告。
start-does-hosts = 只會與 Microsoft 通訊。
start-hosts = 顯示會連接的網址
start-hosts-note = 不會連接任何其他網址。只會向其他雲端查詢租用戶在哪裏，絕不傳送你的用戶端密碼。
start-secret-ends = 用戶端密碼將於 { $date } 到期。
start-secret-soon = { $days ->
        [0] { $tenant } 的用戶端密碼今天到期
       *[other] { $tenant } 的用戶端密碼還有 { $days } 天到期
    }
    .text = 如果 Offision 也使用它，Offision 會在 { $date } 失去連線。續期約需五分鐘。
start-secret-expired = { $tenant } 的用戶端密碼已到期
    .text = 已於 { $date } 到期。如果 Offision 也使用它，在 Offision 輸入新的用戶端密碼前，Offision 沒有連線。
    .enter = 輸入新的用戶端密碼

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
registration-warnings = 可以繼續，但先看看以下事項。
registration-found-one = 在貼上的內容中找到：{ $what }。要填入嗎？
registration-guide = 我還沒有應用程式註冊
registration-more = 更多選項
registration-cloud = Microsoft 雲端
registration-cloud-automatic = 自動尋找
    .hint = 向 Microsoft 查詢租用戶在哪個雲端。適合絕大多數情況。
registration-confirm = 是這個租用戶嗎？
registration-confirm-domain = 網域
registration-confirm-id = 租用戶識別碼
registration-confirm-app = 應用程式
registration-continue-with = 使用 { $tenant } 繼續
registration-swap = 對調
registration-found-in = 此租用戶位於 { $cloud }。
registration-switch = 切換至 { $cloud }

## 2 App registration: what can be added to it in the administrator’s name
regfix-preview = 預覽修正
regfix-sign-in = 請先以管理員身份登入，然後再次選取「預覽修正」。
regfix-do-redirect = 加入重新導向 URL
    .note = 現有的重新導向 URL 會保留。
    .was = 已加入重新導向 URL
    .undo = 移除重新導向 URL
regfix-do-audience = 容許任何組織目錄
    .note = 此目錄的帳戶可如常使用。
    .was = 已容許任何組織目錄
    .undo = 只容許此目錄
regfix-do-permissions = 要求欠缺的權限
    .note = 管理員會在下一步同意這些權限。
    .was = 已要求權限
    .undo = 不再要求這些權限
regfix-do-secret = 加入用戶端密碼
    .note = 現有的用戶端密碼會繼續有效。新的密碼會即時在這裏使用；請同時在 Offision 輸入。
    .was = 已加入用戶端密碼
    .undo = 移除用戶端密碼
regfix-now = 現況
    .none = 沒有
regfix-after = 修正後
regfix-command = Microsoft Graph PowerShell 指令
    .copy = 複製指令
regfix-writing = 正在寫入…
regfix-undo = 還原
regfix-kept = 曾在這裏作出的變更
    .at = { $what }，{ $date }
    .secret = { $what }（開頭為 { $hint }），{ $date }
regfix-undo-what = 只會撤回 { $date } 加入的內容，不會更改其他部分。
    .secret = 之後無人可再用開頭為 { $hint } 的密碼登入。請確定 Offision 沒有使用它。
    .unnamed = 之後無人可再用該密碼登入。請確定 Offision 沒有使用它。
regfix-secret-hint = 新密碼的開頭
regfix-secret-copy = 複製新的用戶端密碼
    .done = 密碼會在剪貼簿保留一分鐘
regfix-secret-keychain = 已存入此電腦的密碼庫。
regfix-secret-session = 只會保留至視窗關閉。請現在複製。
regfix-secret-not-kept = 此電腦的密碼庫未能儲存密碼。它只會保留至視窗關閉，而 Microsoft 不會再次顯示：請現在複製。
regfix-consent = 向 Microsoft 要求同意
    .done = 已取得同意。請再試一次。
regfix-outcome-changed = 已完成，並已重新讀取確認
    .undo = 已撤回
regfix-outcome-already-so = 現況已是如此，沒有寫入任何內容。
    .undo = 該內容已不存在，沒有寫入任何內容。
regfix-outcome-changed-since = 預覽之後，有人更改了應用程式註冊。沒有寫入任何內容。請關閉此視窗，再查看一次。
    .undo = 之後有人更改了這一項。沒有寫入任何內容。請在 Entra 查看應用程式註冊。
regfix-outcome-refused = Microsoft 不容許這項變更
regfix-outcome-not-read = 無法讀取應用程式註冊，因此沒有寫入任何內容。請再試一次。
regfix-outcome-not-written = 沒有收到明確的回覆，亦沒有寫入任何內容。請再試一次。
regfix-outcome-not-stuck = Microsoft 已接受變更，但尚未顯示。請在數分鐘後再查看。
regfix-outcome-not-read-back = 變更已送出，但無法重新讀取確認，可能已經生效。再試之前請先查看。
regfix-outcome-secret-lost = 已建立密碼，但回覆在途中遺失，因此無人可使用該密碼。選取「還原」即可移除。
regfix-not-allowed-consent-needed = 尚未有人容許此應用程式以你的名義更改應用程式註冊。沒有寫入任何內容。請再次登入並接受 Application.ReadWrite.All，或自行執行指令。
regfix-not-allowed-role-missing = 你的帳戶無權更改此應用程式註冊。沒有寫入任何內容。請聯絡其擁有者，或雲端應用程式管理員、應用程式管理員或全域管理員。
regfix-not-allowed-sign-in-lost = 你的登入已失效。沒有寫入任何內容。請再次登入。
regfix-not-allowed-sign-in-refused = Microsoft 沒有為此向你發出權杖（{ $code }）。沒有寫入任何內容。
regfix-not-allowed-other = Microsoft 沒有接受變更（{ $code }：{ $text }）。沒有寫入任何內容。
regfix-not-allowed-other-registration = 這項還原屬於另一個應用程式註冊。沒有寫入任何內容。

## 2 App registration: a secret that was made a moment ago
secret-new = 剛剛建立？新的用戶端密碼可能需要數分鐘，才在 Microsoft 各處生效。
    .button = 這個密碼是剛剛建立的
secret-waiting = 正在等待新的用戶端密碼在 Microsoft 生效
    .stop = 停止等待
    .stopped = 已停止等待
    .over = 用戶端密碼已在 Microsoft 生效
secret-gave-up = 數分鐘後，Microsoft 仍不認得此用戶端密碼
    .text = 我們自 { $since } 起不斷查看，現已停止。新的密碼不會這麼遲才生效：它很可能是祕密識別碼，或另一個應用程式的密碼。應建立新的用戶端密碼，並複製「值」欄。
    .again = 繼續等待

## 2 App registration: how long the secret lasts
secret-title = 用戶端密碼
secret-name = 名稱
secret-unnamed = 未命名
secret-starts = 開頭字元
secret-expires = 到期日
secret-state-fine = 有效
secret-state-soon = 即將到期
secret-state-expired = 已到期
secret-state-unknown = 到期日不明
secret-expiry = { $date }（{ $days ->
        [0] 今天
       *[other] 還有 { $days } 天
    }）
secret-expiry-past = { $date }（已到期）
secret-unknown = Microsoft 不容許應用程式讀取其用戶端密碼的到期日。可在「憑證及祕密」查看。
secret-others = 此應用程式其他即將到期的用戶端密碼
secret-remind = 提醒我
    .saved = 已儲存提醒。開啟檔案即可加到行事曆：{ $path }
secret-renew = 續期用戶端密碼

## 2 App registration: a new secret is tried before the old one goes
renewal-title = 續期用戶端密碼
renewal-lead = 先測試新的用戶端密碼。舊的在刪除前一直有效。
renewal-make = 在 Entra 建立新的用戶端密碼
    .text = 在「憑證及祕密」選取「新增用戶端密碼」，有效期最長 24 個月，然後複製「值」欄。
renewal-try = 測試新的用戶端密碼
    .label = 新的用戶端密碼的值
    .button = 測試密碼
    .testing = 正在測試…
renewal-accepted = Microsoft 接納新的用戶端密碼
    .matched = 這是「{ $name }」，到期日：{ $date }。
    .ambiguous = 應用程式有數個用戶端密碼以這些字元開頭，因此無法分辨是哪一個。在「憑證及祕密」核對。
    .unmatched = 無法得知這是應用程式的哪個用戶端密碼。在「憑證及祕密」核對開頭的字元。
renewal-same = 這是現正使用的用戶端密碼
    .text = 複製新密碼的「值」欄。它開頭的字元與舊的不同。
renewal-untested = 無法測試新的用戶端密碼
    .text = 仍未知道它是否有效，亦沒有更改任何設定。再測試一次。
renewal-refused = Microsoft 不接納此用戶端密碼
renewal-enter = 在 Offision 輸入，然後刪除舊的
    .locked = 新的用戶端密碼通過測試後才開放。
    .offision = 在 Offision 開啟「設定 > 整合 > Microsoft 365」，貼上新的用戶端密碼並儲存。
    .use = 選取「使用新密碼」，讓這部電腦也使用它。
    .delete = 最後才在「憑證及祕密」刪除舊的：「{ $name }」，到期日：{ $date }。
    .delete-unknown = 最後才在「憑證及祕密」刪除舊的。核對名稱和到期日，以免刪錯。
    .order = 必須依照此次序：如果先刪除舊的，Offision 會失去連線。
renewal-use = 使用新密碼
renewal-used = 這部電腦已使用新的用戶端密碼
renewal-done = 完成
renewal-back = 返回應用程式註冊

## 2 App registration: how to make one
registration-guide-title = 建立應用程式註冊
registration-guide-lead = Offision 透過你自己的應用程式登入你的租用戶。可以手動建立，或以指令碼建立。
registration-guide-ways = 想用哪種方法建立？
registration-guide-portal = 在入口網站手動建立
    .hint = 七個部分，約 15 分鐘。可看到每項設定。
registration-guide-azure-cli = Azure CLI 指令碼
    .hint = 約 3 分鐘。也可在 Azure Cloud Shell 執行，無須安裝任何軟件。
registration-guide-graph-powershell = Microsoft Graph PowerShell 指令碼
    .hint = 約 3 分鐘。適用於 Windows PowerShell 5.1 或 PowerShell 7。
registration-guide-progress = 已完成 { $done } 個部分，共 { $total } 個
registration-guide-unread = 輸入各個值並向 Microsoft 查詢後，便會顯示剔號。
registration-guide-look = 再次查看
registration-guide-looked = 已再次查看。已完成 { $done } 個部分，共 { $total } 個
registration-guide-state-done = 已完成
registration-guide-state-open = 還未正確
registration-guide-verify = 驗證內容
registration-guide-redirect = 要貼上的重新導向 URL
registration-guide-values = 輸入各個值
registration-guide-back = 返回表格

## 2 App registration: a script makes it
registration-script-name = 應用程式的名稱
    .hint = 管理員會在 Entra 看到此名稱。
    .default = Offision 會議室
registration-script-tenant = 租用戶
    .hint = 可以不填：網域或租用戶識別碼，使指令碼登入正確的租用戶。
registration-script = 指令碼
registration-script-does = 指令碼會建立一個應用程式，加入 Offision 需要的權限和最長 24 個月的用戶端密碼，並授與同意。它以你的身份執行：不會向 Offision Setup 傳送任何內容。
registration-script-role = 需要全域管理員，或同時有權建立應用程式的具特殊權限角色管理員。
registration-script-missing = 輸入名稱和重新導向 URL 後，指令碼會在這裏顯示。
registration-script-copy = 複製指令碼
registration-script-save = 儲存指令碼
    .saved = 已儲存至 { $path }
registration-script-run = 執行方法
registration-script-run-azure-cli = 將指令碼複製到裝有 Azure CLI 的 bash 終端機，或開啟 shell.azure.com (Bash) 並貼到那裏。
    .file = 如已儲存為檔案，以下列命令執行：
registration-script-run-graph-powershell = 將指令碼複製到 PowerShell 視窗。在 Azure Cloud Shell 選擇 PowerShell，所需的模組已經裝好。
    .file = 如已儲存為檔案，以下列命令執行：
handback-title = 取回結果
handback-label = 指令碼的輸出
    .hint = 貼上全部輸出，或只貼上兩個標記之間的一行。當中有用戶端密碼，因此之後不會再顯示。
handback-read = 讀取結果
handback-found = 已取得：{ $what }。要填入嗎？
handback-secret = 用戶端密碼
handback-fill = 填入表格
handback-filled = 已填入各個值。儲存之前，用戶端密碼只留在記憶體。
handback-empty = 貼上指令碼的輸出
handback-problem-not-json = 這不是指令碼的輸出。複製全部輸出，由第一個標記至最後一個。
handback-problem-no-outcome = 此文字中沒有結果。複製以「{ "{" }"offisionSetup"」開頭的一行。
handback-problem-tenant-malformed = 結果中的租用戶識別碼不完整。再次複製全部輸出。
handback-problem-client-id-malformed = 結果中的用戶端識別碼不完整。再次複製全部輸出。
handback-problem-secret-malformed = 結果中的用戶端密碼不完整。再次複製全部輸出。
handback-problem-too-long = 文字太長。只複製指令碼的輸出。
handback-problem-script-failed = 指令碼未完成便停止了。查看最後一行，更正後再執行一次。

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
consent-looked = { $missing ->
   *[other] { $missing } 項權限仍未授與。
 } 下次查看：{ $time }。
consent-limit = { $minutes ->
   *[other] { $minutes } 分鐘後停止等待
 }
consent-limit-soon = 不足一分鐘後停止等待
consent-open-again = 再次開啟瀏覽器
consent-copy-link = 複製連結
consent-already = 我已授與同意
consent-not-administrator = 你不是管理員？仍可選取「開啟 Microsoft 以授與同意」：下一頁有連結和電郵，可傳送給管理員。
consent-somebody = 管理員是另一位同事？
consent-someone-else = 將連結或電郵傳送給對方。連結在任何電腦都可使用。本頁會一直查看，對方授與同意後便自動前往下一步；不要關閉本頁。
consent-someone-else-local = 將連結或電郵傳送給對方。若在另一部電腦開啟，選取「接受」後，最後一頁會顯示錯誤，這是正常的。本頁會一直查看，對方授與同意後便自動前往下一步；不要關閉本頁。
consent-mail = 為對方撰寫電郵
consent-mail-subject = 主旨
consent-mail-body = 電郵內文
consent-mail-copy = 複製全部
consent-mail-copy-subject = 複製主旨
consent-mail-copy-body = 複製內文
consent-no-browser = 無法開啟瀏覽器。複製此連結，在瀏覽器開啟。
consent-link = 同意連結
consent-stray = 收到較早連結的回應。我們會繼續等待最新的連結。選取「再次開啟瀏覽器」。
consent-accepted-lead = 可以關閉瀏覽器。Microsoft 一顯示權限，本頁便會自動前往下一步。
consent-accepted = Microsoft 確認已同意。正在檢查權限是否已生效。
consent-refused-title = 未獲授與同意
consent-refused-cancelled = 你在 Microsoft 選取了「取消」。沒有更改任何設定。
consent-timed-out-title = 已停止等待
consent-timed-out = 已等待 { $minutes ->
   *[other] { $minutes } 分鐘
 }，現已停止。已輸入的內容會保留。
consent-gave-up = 這並不表示同意失敗，只是 Microsoft 還未向我們顯示這些權限。
consent-gave-up-roles = 如果管理員還未授與同意，重新開始，並將新的連結傳送給對方。
consent-gave-up-error = 如果 Microsoft 顯示錯誤，開啟「說明」，貼到「解釋 Microsoft 的錯誤」之下。
consent-gave-up-later = 如果對方已授與同意，重新開始：我們會立即查看，但 Microsoft 可能需要數分鐘。
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
consent-paste-over = 已不再等待此回應，但同意可能已生效。重新開始，我們會立即查看。
permission-granted = 已授與
permission-not-granted = 仍未授與
permission-not-requested = 不在應用程式註冊內
permission-other = 此應用程式的其他權限
    .why = 向傳送此電郵的人查詢為何需要它。

## An administrator signs in
sign-in-title = 管理員
sign-in-why = Microsoft 不容許應用程式讀取自己的註冊，因此部分內容不明。以管理員身份登入即可讀取。Microsoft 可能會要求為此帳戶同意 Application.Read.All；它只容許讀取。
sign-in-also = 以管理員身份登入，可查看帳戶的角色，並讀取註冊的現況。Microsoft 可能會要求為此帳戶同意 Application.Read.All；它只容許讀取。
sign-in-way = 登入方法
sign-in-browser = 使用這部電腦的瀏覽器
    .hint = 建議使用。
sign-in-device-code = 在另一部裝置輸入代碼
    .hint = 適用於沒有瀏覽器的遠端工作階段。很多機構以條件式存取封鎖此方法。
sign-in-more = 更多選項
sign-in-app = 登入所用的平台
sign-in-app-web = 應用程式的 Web 平台
    .hint = 使用用戶端密碼。須在「Web」註冊重新導向 URI http://localhost。
sign-in-app-public = 應用程式的「行動裝置與傳統型應用程式」平台
    .hint = 不使用用戶端密碼。須在該平台註冊重新導向 URI http://localhost。若用代碼登入，還須將「允許公用用戶端流程」設為「是」。
sign-in-app-vendor = Offision 的登入應用程式
    .hint = 不使用用戶端密碼，應用程式註冊亦不變。此應用程式會加入租用戶；Microsoft 可能要求管理員核准。
sign-in = 以管理員身份登入
sign-out = 登出
sign-in-waiting = 正在等待 Microsoft 登入完成
sign-in-browser-open = 瀏覽器已開啟 Microsoft 的頁面。在那裏選擇管理員的帳戶，然後返回這裏。
sign-in-no-browser = 無法開啟瀏覽器。複製此連結，在這部電腦的瀏覽器開啟。
sign-in-link = 登入連結
sign-in-stray = 收到較早登入的回應。我們會繼續等待最新的登入。
sign-in-code-how = 在任何裝置開啟此網址，並輸入此代碼。
sign-in-code = 代碼
sign-in-copy-code = 複製代碼
sign-in-address = 網址
sign-in-copy-address = 複製網址
sign-in-code-until = 代碼有效至 { $time }。
sign-in-code-blocked = 如果 Microsoft 封鎖登入，表示條件式存取禁止使用代碼。取消，然後改用瀏覽器登入。
sign-in-done = 已登入
sign-in-as = 已登入：{ $name } ({ $account })
sign-in-as-unnamed = 已登入：{ $account }
sign-in-guest = 此帳戶是此租用戶的來賓。
sign-in-roles = 角色
sign-in-roles-none = 沒有管理員角色
sign-in-roles-unknown = Microsoft 沒有提供角色
sign-in-may-consent = 此帳戶可以授與管理員同意
sign-in-may-not-consent = 此帳戶不能授與管理員同意
    .fix = 此帳戶沒有具特殊權限角色管理員或全域管理員的角色。以具有其中一個角色的帳戶登入，或將同意連結傳送給具有該角色的人員。
sign-in-consent-unknown = 未能得知此帳戶能否授與管理員同意。
sign-in-cancelled = 你在 Microsoft 選取了「取消」。沒有更改任何設定。
sign-in-other-tenant = { $account } 屬於另一個租用戶：{ $tenant }
    .fix = 以 { $wanted } 的管理員登入。
sign-in-timed-out = { $minutes ->
       *[other] { $minutes } 分鐘內沒有人登入。
    } 沒有更改任何設定。

## The permission table
permissions-name = 權限
permissions-show = 顯示權限
permissions-required = 需要
permissions-requested = 已要求
permissions-granted = 已授與
permissions-in-token = 在權杖中
permissions-works = 有效
permissions-yes = 是
permissions-no = 否
permissions-wrong-kind = 委派
permissions-unknown = 不明
permissions-not-tried = 未測試
permissions-source-profile = Offision 所需
permissions-source-registration = 來自應用程式註冊
permissions-source-assignments = 來自應用程式角色指派
permissions-source-token = 來自新的權杖
permissions-source-trial = 來自測試請求
permissions-no-source = 沒有讀取任何內容
permissions-extra = { $count ->
       *[other] 比 Offision 所需的多 { $count } 項權限
    }
    .fix = 任何持有用戶端密碼的人都可使用這些權限。移除其他整合沒有使用的權限。

### Steps 4 to 6

rooms-title = 選擇要檢查的會議室
rooms-lead = 選擇 Offision 使用的信箱，以及要查看的會議室。檢查時不會更改任何設定。
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
    .gives = 每間會議室的全部設定，亦適用於定時檢查。
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
rooms-pasted = 只限這些電郵地址，或 CSV 檔案
rooms-pasted-addresses = 會議室電郵地址
    .hint = 每行一個，或以逗號或分號分隔。CSV 檔案的每行可載有其他內容。
rooms-pasted-count = { $count ->
       *[other] { $count } 個電郵地址
    }
rooms-none = Exchange 在此租用戶沒有列出任何會議室信箱。
    .fix = 在 Exchange 系統管理中心開啟「收件者 > 資源」，選取「新增會議室資源」。新會議室可能需要數分鐘才會出現。
rooms-read-again = 重新讀取會議室
rooms-exchange-consequence = 你可以繼續：無法讀取的設定會列為「無法檢查」，絕不會當作通過。
rooms-exchange-use-graph = 只讀取 Microsoft Graph 提供的資料
rooms-role-new = 我剛剛已指派角色
rooms-role-waiting = 正在等待新角色在 Exchange 生效
    .stop = 停止等待
    .stopped = 已停止等待
    .over = 應用程式現可從 Exchange 讀取會議室設定。正在重新讀取會議室。
rooms-role-gave-up = 已停止等待新角色生效
    .text = 我們自 { $since } 起不斷查看，仍未能在 Exchange 讀取會議室。新角色有時會更遲生效。你可以繼續等待，或稍後再試。期間可檢查角色是否已指派給此應用程式，並處於使用中。
    .again = 繼續等待
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
room-advisory = 建議：不影響會議室的結果
room-again = 再次檢查這間會議室
room-what-was-read = 顯示讀取的內容
room-value-none = 沒有提供
source-graph = Microsoft Graph
source-graph-user = Microsoft Graph（系統管理員）
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

### Check rooms: the run, causes, booking

## The run
scan-lead-file = { $names } 中的會議室。不會向 Microsoft 查詢，也不會更改任何設定。
scan-estimate = 估計：先查看了 { $sampled } 間會議室，共 { $total } 間。全部會議室之中，需要處理的介乎 { $least }% 至 { $most }%。
scan-budget = { $atOnce ->
       *[other] 同時發出 { $atOnce } 個要求
    }，每分鐘約 { $perMinute } 個{ $refused ->
        [0] {""}
       *[other] ；Microsoft 拒絕了 { $refused } 個
    }
scan-not-kept = 結果無法再儲存到這部電腦
    .kept = { $count ->
       *[other] 已保留 { $count } 項結果。檢查已停止。
    }
scan-summary-noted = { $count ->
       *[other] { $count } 間會議室有備註。
    }
scan-again-failed = 再次檢查{ $count ->
       *[other] 需要處理的 { $count } 間
    }
scan-again-menu = 再次檢查
scan-again-all = { $count ->
       *[other] 全部 { $count } 間會議室
    }
scan-again-unread = { $count ->
       *[other] { $count } 間無法檢查的會議室
    }
scan-again-pending = { $count ->
       *[other] { $count } 間正等待 Exchange 的會議室
    }
scan-again-older = 早於以下時間的結果
scan-older-none = 沒有結果早於 { $age }。

## Causes
scan-problem-hides = …並令 { $rooms ->
       *[other] { $rooms } 間會議室
    }的另外 { $checks ->
       *[other] { $checks } 項檢查
    }無法進行
scan-problem-fix = 處理方法
    .of = 處理方法：{ $problem }
scan-fix-open-room = 展開其中一間會議室，查看實際的設定和處理方法。
scan-fix-save = { $count ->
       *[other] 儲存 { $count } 間會議室的命令
    }
    .hint = 供 Exchange Online PowerShell 使用的檔案。系統管理員執行之前，不會更改任何設定。
scan-notes = 值得留意
    .hint = 不影響 Offision 運作
scan-notes-all = { $count ->
       *[other] 顯示 { $count } 項備註
    }
scan-notes-none = 隱藏備註
scan-note-unread = 無法讀取：{ $reason }

## Rooms in the list, and their details
room-notes = { $count ->
       *[other] { $count } 項備註
    }
room-blocked = 受另一項檢查阻礙
room-blocked-by = 受阻於：{ $check }
room-blocked-count = { $count ->
       *[other] { $count } 項檢查受阻於：{ $check }
    }
room-advised = 建議
room-kind-workspace = 工作區
    .what = 大家在這裏預約座位並共用：Exchange 會接受預約直至額滿，無須任何人審批。Offision 的會議室原則並不適用。
    .do = 保持原狀即可。如要在 Offision 使用，先在 Exchange 將類型改為會議室。
room-kind-desk = 辦公桌
    .what = 辦公桌透過 Microsoft Places 預約，Offision 的會議室原則並不適用。
    .do = 無須處理。
room-kind-equipment = 設備
    .what = Exchange 以會議室的相同規則回覆設備的要求，但 Offision 的指南並不涵蓋設備。
    .do = 如要像會議室般檢查，返回「選擇會議室」並納入設備。
room-kind-linked-room = 連結的會議室
    .what = 這間會議室的帳戶位於另一個 Active Directory 樹系。Exchange 不會將這類信箱視為會議室，因此不會回覆任何要求。
    .do = 在 Exchange Online PowerShell 以 Set-Mailbox -Type Room 轉換，然後再次檢查。其後還須開啟自動處理。
room-kind-shared-mailbox = 共用信箱
    .what = 這是當作會議室使用的共用信箱。Exchange 不會回覆它的預約要求。
    .do = 在 Exchange Online PowerShell 以 Set-Mailbox -Type Room 轉換，然後再次檢查。其後還須開啟自動處理。
room-kind-on-premises = 位於你的伺服器
    .what = 此信箱位於你自己的 Exchange 伺服器。雲端知道其地址，但不知道其設定。
    .do = 在「選擇會議室」選擇 PowerShell 檔案，在伺服器的 Exchange Management Shell 執行指令碼，然後匯入其檔案。
room-kind-other-tenant = 其他租用戶的會議室
    .what = 此項目代表另一個機構的會議室。其設定在該處，無法從這裏讀取。
    .do = 請該租用戶的系統管理員檢查。
facts-title = 顯示資料來源
fact-mailbox = 信箱類型
fact-place = Microsoft Places
fact-booking = 預約選項
fact-access = 完整存取
fact-hours = 上班時間
fact-rules = 信箱內的規則
from-graph = 由應用程式於 { $time } 從 Microsoft Graph 讀取
from-graph-user = 以系統管理員登入，於 { $time } 從 Microsoft Graph 讀取
from-exchange-user = 以系統管理員登入，於 { $time } 從 Exchange 讀取
from-exchange-user-account = 以 { $account } 身分於 { $time } 從 Exchange 讀取
from-exchange-app = 由應用程式於 { $time } 從 Exchange 讀取
from-powershell = 來自 { $time } 的 PowerShell 檔案
from-undated = 來自{ $source }，沒有時間記錄
from-report = 來自 { $time } 的較早報告
differences-title = 兩個來源的說法不同
differences-text = 這裏以較新的一個為準。如果兩者都正確，表示期間有人更改過這間會議室。
differences-setting = 設定
differences-judged = 以此為準
differences-other = 另一個來源
reason-disk-full = 這部電腦的磁碟已滿。
    .fix = 騰出空間，然後繼續檢查。
reason-store-busy = 另一個程式正在使用存放結果的檔案。
    .fix = 關閉其他 Offision Setup 視窗，然後繼續檢查。
reason-store-damaged = 存放結果的檔案已損壞。
    .fix = 移走該檔案，然後再次檢查會議室。
reason-store-foreign = 存放結果的檔案不屬於 Offision Setup。
    .fix = 移走該檔案，然後再次檢查會議室。
reason-store-newer = 存放結果的檔案由較新的版本寫入。
    .fix = 更新 Offision Setup。
reason-store-unusable = 無法使用存放結果的檔案。
    .fix = 確認你的帳戶可寫入這部電腦的磁碟，然後繼續檢查。

## A booking that is tried out. The answers are under booking-…
book-title = 誰可以預約這間會議室？
book-nothing-known = 未能得知：沒有讀取任何起決定作用的設定。
book-try = 試問一個預約
book-who = 誰提出
book-who-inside = 機構內任何人
book-who-listed = 名單上的人
book-who-delegate = Offision 信箱
book-who-external = 機構以外的人
book-lists = 名單
book-lists-bypassing = 無須經代理人便獲接受：
book-lists-may-request = 可以提出要求：
book-lists-exceptions = 可以要求規則不允許的預約：
book-day = 日期
book-time = 時間
book-length = 時長
book-often = 頻率
book-often-once = 一次
book-often-day = 每天
book-often-week = 每星期
book-ends = 結束
book-ends-date = 在某一天
book-ends-never = 永不
book-until = 最後一天
book-slot = 該時段
book-slot-free = 空閒
book-slot-taken = 已被佔用
book-when-missing = 輸入日期和時間即可得到答案。
book-offline = 根據已讀取的設定作答，不會傳送任何內容。時間以會議室所在地為準。
book-decides = 決定的設定：
book-further = 其後會查看的設定
book-not-read = 取決於未讀取的設定
book-perhaps = 未讀取，而且也可能構成阻礙

## A test with a real booking
proof-open = 以真實預約測試
    .short = 測試預約
proof-title = 以真實預約測試？
proof-title-running = 在 { $tenant } 進行測試預約
proof-what = 這會寫入 { $tenant }：由你指定的信箱向每間會議室發出一個真實邀請，會議為時 30 分鐘，約在一星期之後。你會看到會議室的回覆，之後會議會取消並移除。這不屬於檢查的一部分。
proof-organizer = 以此信箱傳送
    .hint = 此租用戶內的信箱，而且其擁有者知情。不可以是 Offision 信箱，也不可以是會議室。
proof-organizer-empty = 輸入傳送邀請的信箱地址
proof-organizer-malformed = 輸入地址，例如 amy@contoso.com
proof-error-organizer-is-delegate = 選擇另一個信箱。Exchange 可能會即時接受 Offision 信箱的要求，證明不了甚麼
proof-error-organizer-is-room = 選擇個人的信箱。這是一間會議室
proof-rooms = 會議室，最多 { $most } 間
proof-error-no-rooms = 選擇最少一間會議室
proof-error-too-many-rooms = 最多選擇三間會議室
proof-add = 尋找要加入的會議室
proof-add-room = 加入 { $room }
proof-remove = 移除 { $room }
proof-send = { $count ->
       *[other] 傳送 { $count } 個測試邀請
    }
proof-watch = 大部分會議室會在兩分鐘內回覆。六分鐘後仍沒有回覆，便無法得知結果，邀請會移除。
proof-invitation = 這是 Offision Setup 對會議室預約設定的測試，數分鐘內會取消，無須處理。
proof-state-queued = 尚未傳送
proof-state-sending = 正在傳送邀請
proof-state-waiting = 正在等待回覆
proof-state-answered = 已回覆
proof-state-cleaning = 正在移除會議
proof-state-cleaned = 完成，會議已移除
proof-state-failed = 沒有傳送
proof-state-left = 尚未能移除
proof-expected = 預期
proof-answered = 實際回覆
proof-answer-accepted = 即時接受
proof-answer-tentative = 等待審批
proof-answer-declined = 已拒絕
proof-answer-none = 沒有回覆
proof-answer-waiting = 尚未回覆
proof-agrees = 符合預期
proof-differs = 不符預期
proof-hide = 在背景繼續
proof-show = 顯示
proof-stop = 停止並移除
proof-running = 測試預約正在進行。
proof-cleaned = 所有測試會議均已移除。
proof-left = { $left ->
       *[other] { $left } 個測試會議無法移除。
    }
proof-leftovers = { $count ->
       *[other] 行事曆內仍有 { $count } 個較早測試預約的會議
    }
    .text = 該次測試中途中斷。移除之前，這些會議會一直佔用會議室。
proof-clean-up = { $count ->
       *[other] 移除 { $count } 個測試會議
    }
proof-announce-started = { $count ->
       *[other] 正在傳送 { $count } 個測試邀請
    }
proof-announce-ended = 測試預約完成，所有測試會議均已移除
### Choose rooms: sources, discovery, files

## How the settings are read
rooms-reading-recommended = 建議使用
rooms-reading-administrator = 以 Exchange 系統管理員身份登入
    .needs = 一個具有「全域讀取者」或 Exchange 系統管理員角色的帳戶。
    .gives = 每間會議室的全部設定；角色許可時亦可修正。
    .leaves = 沒有長期權限。關閉此視窗後，登入即告結束。
rooms-reading-file = PowerShell 檔案
    .needs = 由一位人員執行只會讀取的指令碼。無須新增權限。
    .gives = 執行時的全部設定。這是唯一獲 Microsoft 全面支援的方法，支援人員亦可直接使用。
    .leaves = 一個載有會議室名稱及電郵地址的檔案，存放位置由你決定。
rooms-reading-signed-out = 以系統管理員身份登入，或選擇另一種讀取設定的方式
rooms-reading-no-file = 選擇檔案，或選擇另一種讀取設定的方式
sign-in-rooms-title = 系統管理員帳戶
sign-in-rooms = 會議室設定以登入帳戶的權限讀取。只作檢查的話，「全域讀取者」角色已經足夠。Microsoft 可能會要求為此帳戶同意 Exchange.Manage；在你確認更改之前，本工具只會讀取。

## What the sign-in may do, before the first room is read
preflight-looking = 正在查看在 Exchange 的權限
preflight-read = 可讀取所有會議室設定
preflight-repair = 可讀取及更改所有會議室設定
preflight-repair-unknown = 能否更改設定尚未得知：Exchange 沒有提供，而我們不會為此嘗試更改任何設定。
preflight-unknown = 無法得知在 Exchange 的權限
preflight-missing = 不可使用的命令
preflight-again = 再次查看
role-needed-to-read = 以此方式不可讀取會議室設定。讀取須具有「全域讀取者」角色，或 Exchange 的 View-Only Recipients 角色。
role-needed-to-repair = 你可以檢查，但不可更改。更改須具有「Exchange 系統管理員」或「Exchange 收件者管理員」角色。

## The script of PowerShell, and its file
files-run = 執行指令碼
    .all = 適用於所有會議室。
    .chosen = { $count ->
       *[other] 適用於你在下方選擇的 { $count } 間會議室。
    }
files-run-again = 再次執行指令碼
files-where = 在哪裏執行？
files-where-computer = 在電腦上
files-where-cloud-shell = 在 Azure Cloud Shell
files-where-server = 在自設的 Exchange 伺服器
files-copy = 複製指令碼
files-save = 儲存指令碼…
files-saved = 已儲存至 { $path }
files-show = 顯示指令碼
files-run-here = 在這部電腦執行
    .simulated = PowerShell 無法讀取模擬租用戶。使用真實租用戶時，亦可在這部電腦執行指令碼。
    .looking = 正在這部電腦尋找 PowerShell
    .first = 查看指令碼後，亦可在這部電腦執行。
    .with = 這部電腦裝有 PowerShell { $version } 及 ExchangeOnlineManagement { $module }。選擇存放檔案的資料夾後，會開啟 Microsoft 的登入視窗。
    .without = 這部電腦裝有 PowerShell { $version }，但沒有 ExchangeOnlineManagement 模組。指令碼會說明安裝方法。
    .none = 這部電腦沒有 PowerShell，須在其他地方執行。
files-running = PowerShell 正在執行指令碼
files-stopping = 正在停止 PowerShell
files-output = PowerShell 的輸出
files-stop = 停止
files-open = 開啟它的檔案
files-choose = 選擇檔案…
    .hint = 可同時選擇多個部分檔案，亦接受 CSV 檔案及 Offision Setup 較早的報告。
files-choose-others = 選擇其他檔案…
files-remove = 移除檔案
files-removed = 不再使用此檔案
files-read = { $count ->
       *[other] 已從檔案讀取 { $count } 間會議室
    }
files-also-used = 亦會使用 { $names }：未能讀取的設定由它補上，已讀取的設定會與它比對。
file-export = PowerShell 檔案
file-report = 較早的報告
file-rooms = { $count ->
       *[other] { $count } 間會議室
    }
file-read-at = 讀取時間：{ $from }
file-read-between = 讀取時間：{ $from } 至 { $to }
file-read-unknown = 檔案沒有註明讀取時間。
file-none = 檔案中沒有可用的會議室。
file-unusable = { $count ->
       *[other] 有 { $count } 個項目無法使用，其餘照常使用。
    }
import-report-foreign = 這不是 Offision Setup 的報告。
import-report-damaged = 報告在中途結束或已損壞，因此不會使用。
import-report-newer = 此報告由較新的版本建立。更新 Offision Setup。
import-report-without-settings = 報告只有結果，沒有設定。它由較舊的版本建立。
file-other-tenant = { $names } 屬於另一個租用戶：{ $tenant }
    .unnamed = { $names } 屬於另一個租用戶
    .fix = 此視窗已連接 { $wanted }，因此不會使用檔案的任何內容。選擇 { $wanted } 的檔案。
file-badge = 來自 { $date } 的檔案
    .undated = 來自檔案

## What was found
kind-room = { $count ->
       *[other] { $count } 間會議室
    }
kind-workspace = { $count ->
       *[other] { $count } 個工作區
    }
kind-desk = { $count ->
       *[other] { $count } 張辦公桌
    }
kind-equipment = { $count ->
       *[other] { $count } 項設備
    }
kind-linked-room = { $count ->
       *[other] { $count } 個連結會議室信箱
    }
kind-shared-mailbox = { $count ->
       *[other] { $count } 個用作會議室的共用信箱
    }
kind-on-premises = { $count ->
       *[other] { $count } 間位於自設伺服器
    }
kind-other-tenant = { $count ->
       *[other] { $count } 間屬於其他租用戶
    }
rooms-notes = 關於此清單
note-hidden = { $rooms ->
       *[other] 有 { $rooms } 間會議室在通訊清單中隱藏。
    }
    .means = 會議室重新顯示之前，Offision 找不到它們。
note-not-in-places-yet = { $rooms ->
       *[other] 有 { $rooms } 間會議室尚未列入 Microsoft Places。
    }
    .means = Exchange 已有這些會議室。新會議室可能需要一天才會列入，在此之前 Offision 找不到它們。
note-not-in-exchange = { $rooms ->
       *[other] 有 { $rooms } 間會議室列於 Microsoft Places，但不在 Exchange 的清單。
    }
    .means = 檢查時會按電郵地址逐間查找。
note-only-in-room-lists = { $rooms ->
       *[other] 有 { $rooms } 間會議室只列於會議室清單。
    }
    .means = Places 及 Exchange 都沒有列出它們，因此會按電郵地址查找。
note-lists-of-exchange-differ = { $rooms ->
       *[other] Exchange 的兩份清單中，其中一份缺少 { $rooms } 間會議室。
    }
    .means = 這些會議室仍在此清單內，並會逐間查找。
note-places-short = { $rooms ->
       *[other] Microsoft Places 的總數比所列的多 { $rooms } 間會議室。
    }
    .means = 已用 Exchange 的清單補足。如兩者都沒有列出，該會議室便會遺漏。
note-places-unread = 無法讀取 Microsoft Places。
    .means = 此清單來自 Exchange。會議室位於哪座大廈，以及 Offision 能否找到，尚未得知。
note-room-lists-unread = 未能讀取所有會議室清單。
    .means = 因此不會說明會議室屬於哪份會議室清單。
note-own-servers-unread = 此處可能缺少自設伺服器上的會議室。
    .means = 實際的會議室可能比此處所列的多。

## Which rooms
rooms-lists = 只限部分會議室清單
rooms-lists-choose = 會議室清單
rooms-lists-chosen = { $count ->
       *[other] 所選會議室清單共有 { $count } 間會議室
    }
rooms-lists-empty = 選擇最少一份會議室清單
rooms-search = 只限符合文字的會議室
rooms-search-text = 名稱、電郵地址或大廈
rooms-search-found = { $count ->
       *[other] 有 { $count } 間會議室符合：{ $names }
    }
rooms-search-some = 有 { $count } 間會議室符合，例如 { $names }
rooms-search-empty = 輸入名稱、電郵地址或大廈的一部分
rooms-search-none = 沒有會議室符合「{ $text }」
rooms-pasted-choose = 選擇 CSV 檔案…
rooms-pasted-wrong = { $count ->
       *[other] 有 { $count } 行沒有電郵地址，不會採用
    }
rooms-pasted-line = 第 { $line } 行：{ $text }
rooms-pasted-more = { $count ->
       *[other] 另有 { $count } 行
    }
rooms-pasted-none = 內容沒有電郵地址。輸入例如 room1@contoso.com 的地址
rooms-options = 更多選項
rooms-options-everything = 同時尋找隱藏的代理人規則（每間會議室多一次查詢）
    .hint = 有人在 Outlook 加入代理人時會留下隱藏規則，令 Exchange 不處理任何預約要求。
rooms-options-equipment = 同時檢查設備
    .hint = 投影機、車輛等設備，以會議室的規則檢查。
rooms-resume = 檢查 { $rooms ->
       *[other] { $rooms } 間會議室
    }的工作在 { $date } 中斷，當時已完成 { $done ->
       *[other] { $done } 間。
    }
    .text = 已讀取的內容會保留。已完成的會議室不會再次查詢。
    .go-on = 繼續檢查餘下 { $left } 間
    .anew = 重新開始

## A file alone, from the first screen
start-file = 開啟 PowerShell 檔案或較早的報告
    .text = 適合支援人員：顯示檔案所載的會議室。無須登入，亦不會傳送任何資料。
start-file-title = 開啟檔案
    .lead = 按檔案所載顯示會議室。無須登入，亦不會傳送任何資料。
start-file-leaves = 此視窗會離開 { $tenant }。
start-file-delegate = Offision 信箱（可不填）
    .hint = 用於檢查代理人。不填的話，這些檢查會維持「無法檢查」。
start-file-show = { $count ->
       *[other] 顯示 { $count } 間會議室
    }
step-left-out = 檔案無須此步驟

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
check-other-secrets-last = 應用程式沒有其他即將到期的用戶端密碼
    .wrong = 應用程式的另一個用戶端密碼即將到期或已到期
    .why = 如果 Offision 或其他整合仍使用該密碼，到期當日便會失去連線。
    .portal = 應用程式註冊 > 你的應用程式 > 憑證及祕密。找出誰在使用該密碼。如果沒有人使用，將它刪除。
check-multitenant = 應用程式接受任何組織目錄中的帳戶
    .wrong = 應用程式只接受一個目錄中的帳戶
    .why = Offision 從自己的目錄登入。如應用程式只容許一個目錄，Microsoft 會拒絕登入。
    .portal = 應用程式註冊 > 你的應用程式 > 驗證 > 支援的帳戶類型 > 任何組織目錄中的帳戶 > 儲存
check-permissions-requested = 應用程式已要求 Offision 所需的全部權限
    .wrong = 應用程式沒有要求 Offision 所需的全部權限
    .why = 管理員同意只能授與應用程式所要求的權限。「委派的權限」之下的同名權限並不算數。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > 新增權限 > Microsoft Graph > 應用程式權限
check-application-permissions = 權限均為應用程式權限
    .wrong = 有權限加在「委派的權限」，而非「應用程式權限」
    .why = 兩者名稱相同，但 Offision 運作時沒有使用者登入，委派的權限不起作用。
    .portal = 應用程式註冊 > 你的應用程式 > API 權限 > 新增權限 > Microsoft Graph > 應用程式權限。在那裏加入相同名稱的權限，然後移除委派的權限。
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
    .why = Exchange 只會為 Exchange Online 的會議室信箱回覆預約要求。連結的信箱和共用信箱不會獲回覆。
    .portal = Exchange 系統管理中心 > 收件者 > 資源。如要將連結的信箱或共用信箱轉換為會議室，在 Exchange Online PowerShell 執行 Set-Mailbox <電郵地址> -Type Room，然後執行 Set-CalendarProcessing <電郵地址> -AutomateProcessing AutoAccept。
check-visible-to-app = Offision 可找到會議室並開啟其行事曆
    .wrong = Offision 找不到會議室，或無法開啟其行事曆
    .why = Offision 會列出 Microsoft 365 地點清單中的會議室，並讀取其行事曆。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 一般 > 從全域通訊清單中隱藏：關閉。應用程式存取原則須在 Exchange Online PowerShell 更改。
check-place-described = Microsoft Places 有會議室的資料
    .wrong = Microsoft Places 中的會議室資料不完整
    .why = Offision 從 Microsoft Places 取得會議室，如沒有輸入容納人數或大廈，Offision 便無從得知。Outlook 的會議室尋找工具只會顯示已列入會議室清單的會議室。
    .portal = Exchange Online PowerShell：Set-Place <會議室> -Capacity 8 -Building "Central"。會議室清單：Add-DistributionGroupMember <會議室清單> -Member <會議室>。更改可能需要 24 小時才生效。
check-cloud-managed = 會議室由雲端管理
    .wrong = 會議室由你自設的目錄同步
    .why = 會議室的代理人名單由你自設的 Active Directory 保存。Exchange Online 可能拒絕更改名單，下次同步亦可能再次移除 Offision 信箱。
    .portal = 在你自設的 Exchange 環境更改這間會議室的代理人，或改由雲端管理會議室的 Exchange 屬性。
check-sources-agree = 兩個來源對會議室的資料一致
    .wrong = 兩個來源對會議室的資料不一致
    .why = 其中一個來源已過時，或期間有人更改了會議室。Offision 依照 Exchange 目前的設定運作。
    .portal = 重新讀取兩個來源。如仍不一致，在 Exchange 系統管理中心查看這些設定。
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
check-somebody-can-book = 有人可以預約會議室
    .wrong = 沒有人可以預約會議室
    .why = 這些設定個別看來可能合理，但合起來會拒絕所有要求，包括經 Offision 提出的要求。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約。該處沒有的設定，須在 Exchange Online PowerShell 用 Set-CalendarProcessing 更改。
check-not-reserved = 會議室可以預約
    .wrong = 會議室不接受預約
    .why = 會議室由先到者使用。Exchange 不會為它接受任何預約，Offision 亦無法預約。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -BookingType Standard
check-no-delegate-rule = 沒有代理人規則妨礙會議室回覆
    .wrong = 有代理人規則妨礙會議室回覆
    .why = 有人在 Outlook 為會議室信箱加入了代理人，因而在收件匣留下規則。這項規則令 Exchange 不處理要求，Offision 一個也收不到。
    .portal = 這項規則是隱藏的。Exchange Online PowerShell：Get-InboxRule -Mailbox <會議室> -IncludeHidden 可顯示它，Remove-InboxRule 可移除它。
check-no-dynamic-groups = 會議室的名單沒有動態群組
    .wrong = 會議室的名單列有動態群組
    .why = Exchange 無法得知動態群組有哪些成員，因而不會處理這間會議室的任何要求，Offision 一個也收不到。
    .portal = 改為列出個別人士，或成員固定的群組。代理人：Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定。其他名單：在 Exchange Online PowerShell 使用 Set-CalendarProcessing。
check-no-orphaned-delegates = 每位代理人都存在
    .wrong = 有代理人已不存在
    .why = 代理人名單必須整份儲存。如名單列有已刪除的信箱，下次更改便可能失敗，包括加入 Offision 信箱。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理代理人設定：移除該項目
check-lists-have-effect = 每份名單都有作用
    .wrong = 有名單不起作用
    .why = 名單被另一項設定取代，或沒有人審批名單上各人的要求。他們得不到名單所示的待遇，Offision 亦無法改變。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -RequestInPolicy $null；BookInPolicy 或 RequestOutOfPolicy 做法相同。如沒有人審批，將 Offision 信箱加入代理人。
check-exceptions-declined = 違反預約規則的要求會被拒絕
    .wrong = 違反預約規則的要求會交由代理人審批
    .why = 違反規則的要求，例如時段已被佔用，不會被拒絕，而是送到 Offision 信箱。Microsoft 對此設定有兩種說法：有關人士可能無須審批便可預約。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -AllRequestOutOfPolicy $false -RequestOutOfPolicy $null
check-external-requests-as-needed = 只在需要時處理外來要求
    .wrong = 外來要求可能處理不當
    .why = 如處理外來要求，任何外界人士都可要求使用會議室，要求會送到 Offision。由自設目錄同步的會議室，內部人員的要求可能被標示為外來；如不處理，Offision 便收不到。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -ProcessExternalMeetingMessages $false；已同步的會議室則用 $true
check-pending-shown = 待審批的時段會顯示為暫定
    .wrong = 待審批的時段看似空閒
    .why = 在 Offision 決定之前，該時段在行事曆上看似空閒，其他人便會同樣要求預約。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -TentativePendingApproval $true
check-new-requests-shown = 新要求會加入行事曆
    .wrong = 新要求不會加入行事曆
    .why = Exchange 只會更新行事曆上已有的項目。新要求等待審批期間，Offision 和其他人都無法在行事曆上看到。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -AddNewRequestsTentatively $true
check-workspace-accepts-by-capacity = 工作區在滿座前可預約
    .wrong = 工作區不按容納人數接受預約
    .why = Exchange 只有在允許衝突、已輸入容納人數並強制執行時，才會處理工作區的要求。否則無論是否經 Offision，都沒有人可以預約。
    .portal = Exchange Online PowerShell：Set-CalendarProcessing <工作區> -AllowConflicts $true -EnforceCapacity $true，以及 Set-Place <工作區> -Capacity 12
check-any-hours = 任何時段都可預約
    .wrong = 辦公時間以外的預約會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕辦公時間以外的預約。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 僅允許在上班時間排程：關閉
check-series-allowed = 可預約週期性會議
    .wrong = 週期性會議會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕所有週期性會議。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 允許重複會議：開啟
check-conflicts-declined = 已被預約的時段不可再預約
    .wrong = 已被預約的時段可能再獲接受
    .why = Exchange 會接受重疊的預約，或部分日期已被佔用的週期性會議。在 Offision 中，同一會議室便會出現兩個會議，或週期性會議會缺少部分日期。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -AllowConflicts $false -ConflictPercentageAllowed 0 -MaximumConflictInstances 0
check-not-released = Exchange 不會自行釋放會議室
    .wrong = 無人簽到時 Exchange 會釋放會議室
    .why = Exchange 只認自己的簽到，不知道 Offision 的簽到。即使已在 Offision 簽到，會議室仍可能被釋放。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -EnableAutoRelease $false
check-subject-kept = 會議主旨會保留
    .wrong = 會議主旨會被取代
    .why = Exchange 在 Offision 讀取之前移除主旨，或以會議召集人的姓名代替。這是預設設定；如不應顯示主旨，可維持不變。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -DeleteSubject $false -AddOrganizerToSubject $false
check-comments-kept = 邀請的內文會保留
    .wrong = 邀請的內文會被移除
    .why = 線上會議的連結在內文中。Exchange 預設會在 Offision 或會議室裝置讀取之前將其移除。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -DeleteComments $false
check-private-kept = 私人會議不會公開
    .wrong = 其他人可看到私人會議
    .why = Exchange 保留主旨，卻移除「私人」標記，因此 Offision 會如常顯示主旨。
    .portal = 系統管理中心沒有此設定，須使用 Exchange Online PowerShell：Set-CalendarProcessing <會議室> -RemovePrivateProperty $false
check-any-date = 週期性會議可在預約期限之後結束
    .wrong = 日期太遠的預約會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕在預約期限之後才結束的週期性會議。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 自動拒絕超出此限制的會議：關閉
check-window-wide = 會議室可提前至少 180 天預約
    .wrong = 會議室只可在短期內預約
    .why = Exchange 在 Offision 得悉之前，已拒絕在預約期限之後開始的會議。即使容許週期性會議更遲結束，仍然如此。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 預約期限 (天)
check-long-meetings-allowed = 會議可長達一整天
    .wrong = 時間太長的會議會被拒絕
    .why = Exchange 在 Offision 得悉之前，已拒絕超過時限的會議。
    .portal = Exchange 系統管理中心 > 收件者 > 資源 > 該會議室 > 預約 > 管理預約設定 > 持續時間上限 (小時)：24
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
        [linked-room] 會議室的帳戶位於另一個樹系，Exchange 不會將此信箱視為會議室。
        [shared-mailbox] 這是共用信箱，Exchange 不會將其視為會議室。
        [on-premises] 這間會議室位於你自設的 Exchange 伺服器。
        [other-tenant] 這間會議室屬於另一個租用戶。
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
reason-other-secret-ends = { $days ->
       *[other] 用戶端密碼「{ $name }」還有 { $days } 天到期。
    }
    .fix = 找出誰在使用它，先在那裏續期，再將它刪除。
reason-wrong-kind = 以下權限在「委派的權限」要求，而非「應用程式權限」：{ $permissions }
    .fix = 在「應用程式權限」加入相同名稱的權限，然後授與管理員同意。
reason-needs-signed-in-person = 這些權限代表已登入的使用者運作。應用程式本身的權杖不會顯示它們。
    .fix = 在 Microsoft Entra 系統管理中心的「企業應用程式 > 你的應用程式 > 權限」查看。
reason-no-harmless-call = 沒有測試 { $permission }，因為任何使用它的請求都會產生影響。
    .fix = 無須處理。權杖顯示它已授與。
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
reason-through-group = 這是經群組 { $group } 的成員身分而來。
    .fix = 直接列出 Offision 信箱。群組成員會變動，而且更改可能需要數小時才生效。
reason-denied-before = 在授權之前有一項針對 { $name } 的拒絕，可能包括 Offision 信箱。
    .fix = 查明這項拒絕針對誰。可在 Exchange Online PowerShell 用 Remove-MailboxPermission -Deny 移除。
reason-unusual = 這樣可以運作，但與大多數人的預期不同。
    .fix = 如屬有意，可維持不變。
reason-blocks-booking = 因此 Exchange 不會為這間會議室接受任何預約。
    .fix = 在 Offision 使用這間會議室之前更改。
reason-sources-disagree = 兩者的 { $settings } 不同。檢查結果以較新的為準。
    .fix = 重新讀取兩者。
reason-one-source = 只讀取了一個來源，沒有可比較的資料。
    .fix = 無須處理。
reason-not-a-workspace = 這只與工作區有關。
    .fix = 無須處理。
reason-on-premises = 這間會議室位於你自設的 Exchange 伺服器，無法從雲端查詢。
    .fix = 在伺服器的 Exchange Management Shell 執行自設伺服器的指令碼，然後匯入其檔案。
reason-other-tenant = 這間會議室屬於另一個租用戶。
    .fix = 在其所屬租用戶檢查。
reason-nobody-signed-in = 未有 Exchange 系統管理員登入。
    .fix = 以系統管理員身分登入，或選擇以另一種方式讀取設定。
reason-not-asked = 這項沒有讀取，因為每間會議室都要多一個請求。
    .fix = 下次檢查會議室時選擇讀取。
reason-not-in-file = 檔案 { $file } 沒有這間會議室的資料。
    .fix = 為這間會議室執行指令碼，然後匯入新檔案。
reason-powershell-failed = PowerShell 沒有傳回設定，而是回報錯誤：{ $text }
    .fix = 解決此問題，再次執行指令碼，然後匯入其檔案。
reason-no-rooms = Microsoft 在這個租用戶中沒有列出任何會議室。
    .fix = 在 Exchange 系統管理中心的 Recipients > Resources 建立會議室。新會議室最長可能需要 24 小時才會出現。
reason-list-incomplete = Microsoft 列出 { $listed } 間會議室，但總數為 { $counted } 間，因此不採用此清單。
    .fix = 數分鐘後再試一次。

## Roles in Entra, as Microsoft names them
role-global-administrator = 全域管理員
role-privileged-role-administrator = 具特殊權限角色管理員
role-application-administrator = 應用程式管理員
role-cloud-application-administrator = 雲端應用程式管理員
role-ai-administrator = AI 管理員
role-conditional-access-administrator = 條件式存取管理員
role-security-administrator = 安全性管理員
role-authentication-administrator = 驗證管理員
role-user-administrator = 使用者管理員
role-exchange-administrator = Exchange 系統管理員
role-exchange-recipient-administrator = Exchange 收件者管理員
role-global-reader = 全域讀取者

## Causes: what Microsoft, the network or this program says no with. .likely-1 is the likeliest cause, .fix what to do.
cause-tenant-not-found = Microsoft 找不到此租用戶
    .likely-1 = 租用戶識別碼打錯了，或貼上了另一個識別碼。
    .likely-2 = 租用戶在另一個 Microsoft 雲端。
    .likely-3 = 租用戶沒有有效的訂閱，或已被刪除。
    .fix = 在應用程式的「概觀」複製「目錄 (租用戶) 識別碼」。如果無誤，選擇租用戶所在的雲端。
cause-tenant-malformed = 這不是租用戶識別碼或網域
    .likely-1 = 輸入了顯示名稱、帶路徑的網址，或含空格的文字。
    .likely-2 = 識別碼不完整。
    .fix = 輸入應用程式「概觀」上的「目錄 (租用戶) 識別碼」，或網域，例如 contoso.onmicrosoft.com。
cause-tenant-missing = 登入沒有指明租用戶
    .likely-1 = 自行登入的應用程式用了適用於任何租用戶的網址（common 或 organizations）。
    .fix = 輸入應用程式「概觀」上的「目錄 (租用戶) 識別碼」。
cause-domain-not-verified = 沒有租用戶擁有此網域
    .likely-1 = 網域打錯了。
    .likely-2 = 網域未在租用戶中驗證。
    .fix = 輸入「目錄 (租用戶) 識別碼」，或 Entra 在「自訂網域名稱」列為已驗證的網域。
cause-ids-swapped = 租用戶識別碼與用戶端識別碼填反了
    .likely-1 = 兩個識別碼貼反了：輸入的用戶端識別碼屬於一個租用戶。
    .fix = 對調這兩個值。在應用程式的「概觀」，「目錄 (租用戶) 識別碼」代表租用戶，「應用程式 (用戶端) 識別碼」代表應用程式。
cause-wrong-cloud = 此租用戶在另一個 Microsoft 雲端
    .likely-1 = 租用戶屬於國家雲端，但查詢了另一個雲端。
    .likely-2 = 輸入了另一間公司的租用戶識別碼。
    .fix = 選擇租用戶所在的雲端。應用程式也必須在該雲端註冊。
cause-government-cloud = 此租用戶在美國政府的雲端
    .likely-1 = 租用戶在 GCC High 或 DoD，但查詢了全球雲端。
    .fix = 選擇 GCC High 或 DoD 作為雲端，並在 portal.azure.us 註冊應用程式。
cause-cross-cloud-app = 一個雲端的應用程式不能登入另一個雲端的租用戶
    .likely-1 = 應用程式註冊的雲端與租用戶的雲端不同。
    .fix = 在租用戶所在的雲端註冊應用程式，然後輸入其用戶端識別碼和密碼。
cause-unknown-instance = Microsoft 不認得此登入網址
    .likely-1 = 登入送到了不屬於任何 Microsoft 雲端的網址。
    .likely-2 = Proxy 改動了請求的網址。
    .fix = 選擇租用戶所在的雲端。如果無誤，向網絡管理員查詢 Proxy 有否改寫傳送至 Microsoft 的請求。
cause-tenant-deleted = 此租用戶已被刪除
    .likely-1 = 租用戶已在 Microsoft 刪除。
    .likely-2 = 租用戶識別碼是舊的。
    .fix = 輸入現正使用的租用戶的識別碼。已刪除的租用戶只可由 Microsoft 支援團隊恢復。
cause-tenant-dormant = 此租用戶因長期沒有使用而被封鎖
    .likely-1 = 很久沒有人登入此租用戶，因此 Microsoft 將它封鎖。
    .fix = 由全域管理員在訊息所指的頁面要求 Microsoft 重新啟用租用戶。限期為 20 天。
cause-tenant-restricted = 公司網絡只容許其他租用戶
    .likely-1 = 公司的 Proxy 加入了容許的租用戶清單（租用戶限制），而此租用戶不在其中。
    .fix = 要求網絡管理員將此租用戶加入容許清單，或改用另一個網絡。
cause-cross-tenant-outbound = 此帳戶的主租用戶不容許它登入其他租用戶
    .likely-1 = 「跨租用戶存取設定」的輸出規則封鎖了此帳戶。
    .fix = 以此租用戶本身的管理員帳戶登入，或由主租用戶在「External Identities > 跨租用戶存取設定」容許。
cause-cross-tenant-inbound = 此租用戶不容許其他租用戶的帳戶登入
    .likely-1 = 「跨租用戶存取設定」的輸入規則封鎖了此帳戶。
    .fix = 以此租用戶本身的管理員帳戶登入，或在「External Identities > 跨租用戶存取設定」容許此帳戶。
cause-app-not-found = Microsoft 在租用戶中找不到此應用程式
    .likely-1 = 貼上了另一個識別碼：物件識別碼或祕密識別碼，而不是「應用程式 (用戶端) 識別碼」。
    .likely-2 = 租用戶識別碼屬於另一個租用戶。
    .likely-3 = 應用程式已被刪除。
    .fix = 在應用程式的「概觀」複製「應用程式 (用戶端) 識別碼」。如果清單中沒有該應用程式，看看「已刪除的應用程式」：30 天內可以還原。
cause-client-id-placeholder = 此用戶端識別碼只是佔位文字
    .likely-1 = 輸入了指南中的例子，而不是應用程式本身的識別碼。
    .fix = 在應用程式的「概觀」複製「應用程式 (用戶端) 識別碼」。
cause-app-not-in-tenant = 應用程式在此租用戶還沒有企業應用程式
    .likely-1 = 還沒有人授與管理員同意；授與同意會建立企業應用程式。
    .likely-2 = 註冊仍在，但企業應用程式已被刪除。
    .fix = 授與一次管理員同意，便會建立企業應用程式，最多需要數分鐘。
cause-single-tenant = 應用程式只容許它本身的租用戶
    .likely-1 = 「支援的帳戶類型」設為僅限此組織目錄中的帳戶。
    .fix = 開啟「驗證 > 支援的帳戶類型」，選擇任何組織目錄中的帳戶（多租用戶），然後儲存。
cause-app-disabled = 應用程式已停用
    .likely-1 = 企業應用程式的「啟用使用者登入」設為「否」。
    .likely-2 = 註冊已停用。
    .likely-3 = Microsoft 停用了應用程式。
    .fix = 開啟「企業應用程式 > 屬性」，將「啟用使用者登入」設為「是」。如果已是「是」，重新啟用註冊；如果由 Microsoft 停用，提出支援要求。
cause-app-blocked = 目前不能使用此應用程式
    .likely-1 = 管理員或 Microsoft 封鎖了應用程式。
    .fix = 查看企業應用程式的屬性。如果沒有停用任何項目，向 Microsoft 提出支援要求。
cause-resource-not-found = 租用戶沒有所要求的 Microsoft 服務
    .likely-1 = 租用戶沒有包含 Exchange Online 的訂閱。
    .likely-2 = 查詢了另一個雲端的服務。
    .fix = 檢查租用戶是否有包含 Exchange Online 的訂閱，以及是否選擇了正確的雲端。
cause-service-disabled = 此租用戶停用了一項 Microsoft 服務
    .likely-1 = 包含該服務的訂閱已結束。
    .likely-2 = 管理員停用了它的企業應用程式，例如 Office 365 Exchange Online。
    .fix = 續訂訂閱。在「企業應用程式」選擇類型「Microsoft 應用程式」，開啟訊息所指的服務，將「啟用使用者登入」設為「是」。
cause-service-not-subscribed = 此租用戶沒有訂閱應用程式要求的服務
    .likely-1 = 租用戶沒有授權包含訊息所指的服務。
    .likely-2 = 應用程式要求了 Offision 不需要的權限。
    .fix = 在「API 權限」移除 Offision 不需要的權限，或訂閱該服務。
cause-permission-not-listed = 註冊沒有列出所要求的權限
    .likely-1 = 權限從未在「API 權限」加入。
    .likely-2 = 權限加到了另一個應用程式，或已被移除。
    .fix = 開啟「API 權限 > 新增權限」，加入 Offision 需要的權限，然後授與管理員同意。
cause-registration-too-new = Microsoft 還未完成建立應用程式
    .likely-1 = 應用程式剛剛建立，還未在各處生效。
    .likely-2 = 企業應用程式已經存在，並且同時建立了兩次。
    .fix = 等候半分鐘，再試一次。無須重新建立。
cause-resource-removed = 應用程式要求的服務已不存在
    .likely-1 = 「API 權限」仍列出已移除的 API 的權限。
    .fix = 開啟「API 權限」，移除找不到的項目，然後再次授與管理員同意。
cause-assignment-required = 此帳戶未獲指派到應用程式
    .likely-1 = 企業應用程式要求指派，而帳戶不在名單上。
    .fix = 開啟「企業應用程式 > 使用者和群組」並加入帳戶，或將「屬性 > 需要指派」設為「否」。
cause-secret-policy = 此租用戶的原則禁止用戶端密碼
    .likely-1 = 應用程式管理原則封鎖了新的密碼。
    .fix = 在「企業應用程式 > 應用程式管理原則」將此應用程式加入排除的應用程式，然後建立密碼。
cause-secret-lifetime-policy = 此租用戶的原則禁止有效期這麼長的密碼
    .likely-1 = 應用程式管理原則限制了密碼的有效期。
    .fix = 建立有效期較短的密碼，或在「應用程式管理原則」將此應用程式加入排除的應用程式。
cause-secret-refused = Microsoft 不接納用戶端密碼
    .likely-1 = 複製了祕密識別碼，而不是「值」。
    .likely-2 = 值不完整，或屬於另一個應用程式。
    .likely-3 = 密碼已被刪除。
    .likely-4 = 密碼剛剛建立，還未在各處生效。
    .fix = 開啟「憑證及祕密 > 新增用戶端密碼」，並立即複製「值」欄：Microsoft 只在那時顯示。
cause-secret-id-pasted = 這是祕密識別碼，不是密碼
    .likely-1 = 複製了「祕密識別碼」欄，而不是「值」欄。
    .fix = 複製「值」欄。如果已隱藏，建立新的密碼：Microsoft 只會顯示一次。
cause-secret-expired = 用戶端密碼已到期
    .likely-1 = 密碼已到建立時選擇的結束日期。
    .fix = 開啟「憑證及祕密 > 新增用戶端密碼」，複製「值」，先在 Offision 輸入，再刪除舊的。
cause-secret-not-sent = Microsoft 需要密碼，但沒有收到
    .likely-1 = 密碼欄位是空的。
    .likely-2 = 登入的重新導向 URL 註冊在「Web」，因此需要密碼。
    .likely-3 = 「允許公用用戶端流程」設為「否」。
    .fix = 輸入密碼。若要不用密碼登入，將重新導向 URL 註冊在「行動裝置與傳統型應用程式」，並將「驗證 > 允許公用用戶端流程」設為「是」。
cause-certificate-refused = Microsoft 不接納應用程式的憑證
    .likely-1 = 憑證不在註冊的憑證之中。
    .likely-2 = 憑證剛剛上載，還未在各處生效。
    .fix = 在「憑證及祕密 > 憑證」上載憑證，數分鐘後再試。
cause-value-missing = 請求欠缺一個值
    .likely-1 = 用戶端識別碼或密碼是空的。
    .likely-2 = Proxy 移除了請求的內容。
    .fix = 填寫所有欄位，再試一次。
cause-request-malformed = Microsoft 無法讀取請求
    .likely-1 = 複製時損壞了密碼。
    .likely-2 = Proxy 在途中改動了請求。
    .fix = 再次複製密碼的「值」。如果再發生，改用沒有 Proxy 的網絡。
cause-request-rewritten = 請求在送往 Microsoft 的途中被改動
    .likely-1 = Proxy 將請求變成另一種。
    .likely-2 = 在瀏覽器的登入頁面用了「上一頁」或「重新載入」。
    .fix = 重新開始登入。如再發生，要求網絡管理員讓傳送至 Microsoft 登入服務的請求原封不動地通過。
cause-authority-not-allowed = 這種登入需要租用戶本身的網址
    .likely-1 = 登入送到了適用於任何租用戶或個人帳戶的網址。
    .fix = 輸入應用程式「概觀」上的「目錄 (租用戶) 識別碼」。
cause-scope-not-default = 請求只列出個別權限，但這裏必須要求全部權限
    .likely-1 = 自行登入的應用程式只可要求已授與它的全部權限。
    .likely-2 = Proxy 改動了請求。
    .fix = 以最新版本再試一次。如再發生，將詳細資料傳送給 Offision 支援團隊。
cause-scope-invalid = Microsoft 不認得所要求的權限
    .likely-1 = 請求列出不存在的權限，或多項服務的權限。
    .fix = 以最新版本再試一次。如再發生，將詳細資料傳送給 Offision 支援團隊。
cause-redirect-mismatch = 應用程式註冊沒有此重新導向 URL
    .likely-1 = 從未加入重新導向 URL，或有一個字元不同：http 或 https、結尾的斜線、大小寫。
    .likely-2 = 加到了「Web」以外的平台。
    .likely-3 = 加到了另一個應用程式。
    .fix = 開啟「驗證 > 新增平台 > Web」，按這裏所示原樣貼上重新導向 URL，然後儲存。再次開啟瀏覽器。
cause-no-redirect-at-all = 應用程式註冊完全沒有重新導向 URL
    .likely-1 = 略過了加入重新導向 URL 的步驟。
    .fix = 開啟「驗證 > 新增平台 > Web」，貼上重新導向 URL，然後儲存。再次開啟瀏覽器。
cause-redirect-is-public = 重新導向 URL 在「行動裝置與傳統型應用程式」
    .likely-1 = 重新導向 URL 加到了「行動裝置與傳統型應用程式」，那裏不可傳送密碼。
    .fix = 開啟「驗證」，從「行動裝置與傳統型應用程式」移除重新導向 URL，改為加到「Web」。
cause-redirect-is-spa = 重新導向 URL 在「單頁應用程式」
    .likely-1 = 重新導向 URL 加到了「單頁應用程式」，而不是「Web」。
    .fix = 開啟「驗證」，從「單頁應用程式」移除重新導向 URL，改為加到「Web」。
cause-id-token-not-enabled = 應用程式不容許所要求的回應類型
    .likely-1 = 登入直接要求識別碼權杖，而註冊不容許。
    .fix = 開啟「驗證」，在「隱含授與及混合式流程」選取「識別碼權杖」；或從本程式重新登入，本程式不需要它。
cause-consent-cancelled = 已在 Microsoft 取消同意
    .likely-1 = 在「要求的權限」頁面選取了「取消」。
    .likely-2 = 帳戶不可授與同意，並離開了「需要管理員核准」頁面。
    .fix = 再次開啟瀏覽器，以全域管理員或具特殊權限角色管理員的身份登入，然後選取「接受」。到目前為止沒有更改任何設定。
cause-consent-missing = 應用程式還未獲得所有權限的同意
    .likely-1 = 有一項權限還沒有人授與管理員同意。
    .likely-2 = 剛剛授與同意，還未在各處生效。
    .likely-3 = 授與同意後又加入了權限。
    .fix = 授與管理員同意。在「API 權限」，每項權限都必須顯示已授與。
cause-token-without-roles = 應用程式可以登入，但沒有任何權限
    .likely-1 = 還沒有授與管理員同意。
    .likely-2 = 剛剛授與同意，還未在各處生效。
    .likely-3 = 權限加成了「委派的權限」，而不是「應用程式權限」。
    .fix = 在「API 權限」檢查每項權限的類型是否為「應用程式」，然後選取「授與管理員同意」。
cause-admin-needed = 這需要管理員
    .likely-1 = 登入的帳戶不是管理員。
    .likely-2 = 帳戶是管理員，但沒有可授與這些權限的角色。
    .fix = 以具特殊權限角色管理員或全域管理員的身份登入，或將同意連結傳送給他們。
cause-role-too-small = 此帳戶不可授與這些權限
    .likely-1 = 帳戶是雲端應用程式管理員或應用程式管理員，不可授與 Microsoft Graph 應用程式權限。
    .likely-2 = 角色只是符合資格，還未啟用 (Privileged Identity Management)。
    .fix = 啟用角色，或以具特殊權限角色管理員或全域管理員的身份登入。
cause-consent-workflow = 在此租用戶必須申請同意
    .likely-1 = 租用戶使用管理員同意工作流程，登入的帳戶只可提交申請。
    .fix = 由管理員開啟「企業應用程式 > 管理員同意要求」並核准要求。
cause-app-risky = Microsoft 認為應用程式有風險，因此須由管理員同意
    .likely-1 = 應用程式的發行者未經驗證，因此使用者不可同意。
    .fix = 以具特殊權限角色管理員或全域管理員的身份登入。確定這是你自己的應用程式，然後越過警告繼續。
cause-consent-not-recorded = Microsoft 無法記錄同意
    .likely-1 = 寫入權限時 Microsoft 出現短暫故障。
    .fix = 數分鐘後再次開啟瀏覽器，再選取一次「接受」。
cause-partner-consent-missing = 此租用戶不容許合作夥伴管理員使用應用程式
    .likely-1 = 合作夥伴 (CSP) 透過委派管理登入，但應用程式未就此獲得同意。
    .fix = 以租用戶本身的管理員帳戶登入，或先在合作夥伴中心授與同意。
cause-access-denied = Microsoft 拒絕了，但沒有說明原因
    .likely-1 = 選取了「取消」，或離開了頁面。
    .likely-2 = 帳戶不可授與同意。
    .fix = 再次開啟瀏覽器，以全域管理員或具特殊權限角色管理員的身份登入。
cause-foreign-answer = 此回應不屬於現正開啟的請求
    .likely-1 = 它回應的是較早的連結。
    .likely-2 = 它屬於另一個租用戶。
    .likely-3 = 用了別人的連結。
    .fix = 選取「再次開啟瀏覽器」，在瀏覽器完成，然後貼上最新的網址。
cause-replayed-answer = 此回應已經用過
    .likely-1 = 同一網址貼上或開啟了兩次。
    .fix = 如果已獲同意，無須處理。否則選取「再次開啟瀏覽器」。
cause-no-browser-answer = 瀏覽器沒有返回
    .likely-1 = Microsoft 的頁面已關閉，或停在錯誤頁面。
    .likely-2 = 瀏覽器在另一部電腦執行。
    .likely-3 = 保安程式阻止瀏覽器連接這部電腦本身的網址。
    .fix = 查看瀏覽器的頁面：將其網址或文字貼到這裏。否則選取「再次開啟瀏覽器」。
cause-other-directory = 此帳戶屬於另一個目錄
    .likely-1 = 瀏覽器用了另一間公司的帳戶，或個人帳戶。
    .likely-2 = 帳戶是來賓，所屬的是另一個租用戶。
    .fix = 在私密視窗開啟連結，選擇此租用戶的管理員帳戶。
cause-account-not-in-tenant = 此帳戶不在租用戶中
    .likely-1 = 帳戶屬於另一個租用戶。
    .likely-2 = 名稱打錯了，或帳戶已被刪除。
    .fix = 在私密視窗開啟連結，以此租用戶的管理員帳戶登入。
cause-guest-pending = 來賓帳戶還未完成設定
    .likely-1 = 還未接受加入此租用戶的邀請。
    .likely-2 = 帳戶從未獲邀請。
    .fix = 先接受邀請，或以此租用戶的管理員成員帳戶登入。
cause-interaction-required = Microsoft 需要登入者操作
    .likely-1 = 此瀏覽器沒有人登入。
    .likely-2 = 登入了多個帳戶，須選擇其中一個。
    .fix = 重新開始登入，並按瀏覽器的提示操作。
cause-personal-account = 這裏不能使用個人帳戶
    .likely-1 = 瀏覽器用了個人 Microsoft 帳戶。
    .fix = 以此租用戶的工作帳戶登入。
cause-wrong-password = 名稱或密碼不正確
    .likely-1 = 密碼打錯了或已更改。
    .fix = 再次登入。如果忘記了密碼，將它重設。
cause-password-expired = 此帳戶的密碼已過期
    .likely-1 = 必須先更改密碼，帳戶才可登入。
    .fix = 登入 Microsoft 365 一次，更改密碼，然後重新開始。
cause-account-disabled = 此帳戶已停用
    .likely-1 = 管理員停用了帳戶。
    .fix = 改用另一個管理員帳戶，或由使用者管理員啟用此帳戶。
cause-account-locked = 此帳戶暫時鎖定
    .likely-1 = 多次輸入錯誤的密碼。
    .likely-2 = 登入來自 Microsoft 認為惡意的地址。
    .fix = 等候數分鐘，從已知的網絡登入。登入記錄會顯示原因。
cause-mfa-needed = 需要多重要素驗證
    .likely-1 = 租用戶的規則要求多重要素驗證。
    .likely-2 = 距離上次驗證太久。
    .fix = 在瀏覽器重新開始登入，並完成驗證。
cause-mfa-not-set-up = 此帳戶還未設定多重要素驗證
    .likely-1 = 租用戶的規則要求多重要素驗證，而帳戶沒有可用的方法。
    .fix = 在瀏覽器登入 Microsoft 365，設定驗證方法，然後重新開始。
cause-device-sign-in-needed = Microsoft 需要識別裝置
    .likely-1 = 租用戶的規則要求已註冊的裝置，而此瀏覽器無法提供。
    .fix = 在公司管理的電腦使用 Edge，或裝有 Microsoft 單一登入延伸模組的瀏覽器。裝置代碼不能符合此規則。
cause-device-not-compliant = 此裝置不符合公司的規則
    .likely-1 = 條件式存取原則要求符合規範的裝置。
    .fix = 使用 Intune 顯示為符合規範的電腦。裝置代碼不能符合此規則。
cause-device-not-joined = 此裝置未加入公司的網域
    .likely-1 = 條件式存取原則要求已加入 Entra 或網域的裝置。
    .fix = 使用已加入的電腦。裝置代碼不能符合此規則。
cause-app-not-approved = 公司的規則只容許已核准的應用程式
    .likely-1 = 條件式存取原則要求已核准的用戶端應用程式，而瀏覽器不是。
    .fix = 由條件式存取管理員將管理員的帳戶或應用程式從該原則排除。
cause-conditional-access = 條件式存取原則封鎖了登入
    .likely-1 = 原則封鎖此地點、此風險或此登入方式。
    .likely-2 = 對於應用程式本身：工作負載身分識別的原則封鎖了其地址。
    .fix = 登入記錄會列出原則的名稱，應用程式的記錄在「服務主體登入」。將帳戶或應用程式從原則排除，或將網絡加為具名位置。
cause-risky-registration = 因有風險而不能設定多重要素驗證
    .likely-1 = Microsoft 認為此帳戶有風險，因此不可註冊新的方法。
    .fix = 在已知的地點以已知的裝置設定驗證方法，或由驗證管理員協助。
cause-home-tenant-risk = 帳戶因在主租用戶有風險而被封鎖
    .likely-1 = 帳戶是來賓，其公司認為有風險。
    .fix = 以此租用戶的管理員帳戶登入。風險只可由主租用戶解除。
cause-security-policy = 租用戶的安全性原則封鎖了登入
    .likely-1 = 租用戶或 Microsoft 設定的原則封鎖此請求。
    .fix = 查看登入記錄的最新項目：它列出原則的名稱和要求。
cause-partner-blocked = 合作夥伴管理員因可疑活動而被封鎖
    .likely-1 = 帳戶透過委派管理登入，其主租用戶顯示風險。
    .fix = 以租用戶本身的管理員帳戶登入。合作夥伴在自己的租用戶解除風險。
cause-security-defaults = 安全性預設值封鎖了登入
    .likely-1 = 安全性預設值已啟用，不容許此登入方式。
    .fix = 在瀏覽器以互動方式登入，並完成多重要素驗證。
cause-code-redeemed = 此登入已經用過
    .likely-1 = 頁面重新載入了，或其網址開啟了兩次。
    .fix = 重新開始登入。
cause-code-expired = 此登入已過期
    .likely-1 = 過了約十分鐘仍未完成。
    .likely-2 = 已儲存的登入已被撤回。
    .fix = 重新開始登入。
cause-session-ended = 此人的登入已結束
    .likely-1 = 密碼已更改，或管理員登出了帳戶。
    .likely-2 = 租用戶要求一段時間後重新登入。
    .likely-3 = 登入已 90 天沒有使用。
    .fix = 再次登入。
cause-verifier-mismatch = 回應與已開始的登入不符
    .likely-1 = 同時進行了兩個登入。
    .likely-2 = 瀏覽器與本程式之間有軟件改動了回應。
    .fix = 關閉另一個視窗，重新開始登入。
cause-code-of-other-tenant = 登入是為另一個租用戶開始的
    .likely-1 = 帳戶屬於另一個租用戶，而不是已輸入的租用戶。
    .fix = 以已輸入的租用戶的帳戶重新開始登入。
cause-device-code-pending = Microsoft 仍在等候輸入代碼
    .likely-1 = 還沒有人輸入代碼。
    .fix = 開啟所示的網址，輸入代碼並登入。
cause-device-code-wrong = Microsoft 不認得此代碼
    .likely-1 = 代碼打錯了。
    .likely-2 = 這是較早登入的代碼。
    .fix = 按所示準確輸入代碼，或重新開始以取得新的代碼。
cause-device-code-expired = 代碼已過期
    .likely-1 = 過了 15 分鐘仍未輸入代碼。
    .fix = 重新開始，會得到新的代碼。
cause-device-code-declined = 以代碼登入被拒絕，或已經完成
    .likely-1 = 選取了「取消」。
    .likely-2 = 代碼已經用過。
    .fix = 重新開始，會得到新的代碼。
cause-device-code-elsewhere = 代碼在 Microsoft 網絡的另一部分確認
    .likely-1 = 瀏覽器與本程式連接了不同的資料中心。
    .fix = 在與這部電腦相同的網絡，以新的代碼重新開始。
cause-sign-in-redirect-missing = 註冊還不容許人員登入
    .likely-1 = http://localhost 不在所選平台的重新導向 URL 之中。
    .fix = 開啟「驗證 > 新增平台」，在「Web」加入 http://localhost（若不用密碼登入，則在「行動裝置與傳統型應用程式」加入），然後儲存。
cause-sign-in-public-flow-off = 註冊不容許以代碼登入
    .likely-1 = 「允許公用用戶端流程」設為「否」。
    .fix = 開啟「驗證 > 設定」，將「允許公用用戶端流程」設為「是」，然後儲存。
cause-sign-in-other-tenant = 此帳戶登入了另一個租用戶
    .likely-1 = 在瀏覽器選擇了另一個帳戶。
    .likely-2 = 已輸入的租用戶識別碼屬於別人。
    .fix = 再次登入，選擇已輸入的租用戶的管理員帳戶。
cause-sign-in-loop = Microsoft 阻止了過於頻密的重複登入
    .likely-1 = 在短時間內多次重複同一登入。
    .fix = 等候數分鐘，然後只試一次。
cause-tenant-throttled = Microsoft 限制此租用戶的登入
    .likely-1 = 太多程式同時登入租用戶。
    .fix = 等候數分鐘，再試一次。
cause-service-fault = Microsoft 的登入服務出現短暫故障
    .likely-1 = 服務的一部分未能及時回應。
    .fix = 數分鐘後再試。「服務健康狀態」頁面會顯示 Microsoft 是否已知悉。
cause-sign-in-fault = Microsoft 的登入服務無法發出權杖
    .likely-1 = 服務故障。
    .likely-2 = 應用程式有一個不支援的簽署金鑰。
    .fix = 數分鐘後再試。如果持續，向 Microsoft 提出支援要求，並提供下方的識別碼。
cause-throttled = Microsoft 要求減慢速度
    .likely-1 = 本程式或其他程式在短時間內傳送了很多請求。
    .fix = 等候數分鐘，再試一次。
cause-mailbox-busy = 同一時間有太多請求送到同一信箱
    .likely-1 = 多個程式讀取同一信箱。
    .fix = 等候數秒，再檢查會議室。
cause-access-policy = 存取原則不讓應用程式存取此信箱
    .likely-1 = Exchange 的應用程式存取原則或管理範圍不包括此會議室。
    .likely-2 = 原則在不足一小時前更改。
    .fix = 在 Exchange Online PowerShell 將會議室加入原則的群組（Get-ApplicationAccessPolicy 會顯示）。更改可能需要超過半小時。
cause-directory-denied = 應用程式不可讀取目錄
    .likely-1 = User.Read.All 或 Group.Read.All 未以應用程式權限授與。
    .likely-2 = 剛剛授與同意，還未在各處生效。
    .fix = 在「API 權限」檢查兩者是否顯示已授與，類型是否為「應用程式」。
cause-places-denied = 應用程式不可讀取會議室清單
    .likely-1 = Place.Read.All 未以應用程式權限授與。
    .likely-2 = 剛剛授與同意，還未在各處生效。
    .fix = 在「API 權限」檢查 Place.Read.All 是否顯示已授與，類型是否為「應用程式」。
cause-mailbox-denied = 應用程式不可開啟此信箱
    .likely-1 = Calendars.ReadWrite 或 Mail.Send 未以應用程式權限授與。
    .likely-2 = Exchange 的規則不讓應用程式存取此信箱。
    .fix = 在「API 權限」檢查兩者是否顯示已授與，類型是否為「應用程式」。
cause-token-for-another-service = 權杖是為另一項服務發出的
    .likely-1 = 查詢了另一個雲端的服務。
    .likely-2 = Proxy 將請求送到另一個網址。
    .fix = 檢查是否選擇了租用戶所在的雲端，然後重新連線。
cause-token-not-accepted = Microsoft 不接納權杖
    .likely-1 = 權杖已過期，或這部電腦的時鐘不準。
    .likely-2 = Microsoft 的一部伺服器尚未更新。
    .fix = 將這部電腦的時鐘設為自動，然後重新連線。
cause-places-fault = Microsoft 的會議室清單出現短暫故障
    .likely-1 = 無法連接 Microsoft Places 背後的服務。
    .fix = 數秒後再試。
cause-directory-object-missing = Microsoft 在目錄中找不到此物件
    .likely-1 = 物件已被刪除，或從未存在於此租用戶。
    .likely-2 = 物件剛剛建立，還未在各處生效。
    .fix = 檢查電郵地址或識別碼，以及是否連接了正確的租用戶。
cause-not-a-mailbox = 此電郵地址不是信箱
    .likely-1 = 它是通訊群組清單、連絡人，或打錯了。
    .likely-2 = 帳戶沒有 Exchange Online 授權。
    .fix = 輸入此租用戶的信箱的電郵地址。
cause-mailbox-elsewhere = 此信箱在 Exchange Online 並非使用中
    .likely-1 = 它位於自設的 Exchange 伺服器。
    .likely-2 = 它已被刪除，或其授權已被移除。
    .fix = 將信箱移到 Exchange Online，或不檢查此會議室。
cause-mailbox-behind-own-server = 信箱位於自設的 Exchange 伺服器，無法存取
    .likely-1 = 信箱所在的自設伺服器沒有連接 Microsoft 365。
    .likely-2 = 應用程式存取原則不包括此信箱。
    .fix = 將信箱移到 Exchange Online，或不檢查此會議室。
cause-mailbox-not-located = Exchange Online 找不到此信箱
    .likely-1 = 電郵地址打錯了，或屬於另一個網域。
    .likely-2 = 信箱在不足一天前建立。
    .fix = 在 Exchange 系統管理中心的「收件者 > 資源」尋找會議室，並複製其電郵地址。
cause-calendar-not-found = 此信箱沒有可讀取的行事曆
    .likely-1 = 此電郵地址不是信箱的地址。
    .likely-2 = 活動或資料夾已被刪除。
    .fix = 檢查該地址是否為會議室信箱的電郵地址，然後再檢查會議室。
cause-send-as-denied = 應用程式不可以此信箱的名義傳送郵件
    .likely-1 = 寄件者與傳送郵件的信箱不同。
    .fix = 授與 Offision 信箱對該地址的「傳送為」權限，或讓 Offision 以本身的地址傳送。
cause-identifier-malformed = 這不是 Microsoft 要求的識別碼
    .likely-1 = 用了另一個物件的識別碼，或只用了一部分。
    .fix = 再次尋找會議室，然後再檢查一次。
cause-recipients-invalid = 收件者清單是空的或無效
    .likely-1 = 清單中有不完整的地址。
    .fix = 更正地址，再試一次。
cause-request-not-understood = Microsoft Graph 無法理解請求
    .likely-1 = 此版本的查詢方式已不獲 Microsoft 支援。
    .fix = 安裝最新版本。如再發生，將詳細資料傳送給 Offision 支援團隊。
cause-exchange-not-granted = 應用程式沒有 Exchange Online 的權限
    .likely-1 = Exchange.ManageAsApp 未以應用程式權限授與。
    .fix = 在「API 權限」加入「Office 365 Exchange Online > 應用程式權限 > Exchange.ManageAsApp」，然後授與管理員同意。
cause-exchange-role-missing = 應用程式沒有可在 Exchange 讀取會議室的角色
    .likely-1 = 沒有指派角色給應用程式，或角色的權限不足。
    .likely-2 = 角色在不足一小時前指派。
    .fix = 在 Entra 開啟「角色及系統管理員 > 全域讀取者」（或 Exchange 系統管理員），並指派給應用程式。
cause-exchange-role-unsupported = Exchange 不接納應用程式的角色
    .likely-1 = 應用程式的角色在 Exchange 不適用於應用程式。
    .likely-2 = 角色剛剛指派。
    .fix = 將全域讀取者或 Exchange 系統管理員指派給應用程式，並等候數分鐘。
cause-exchange-object-not-found = Exchange Online 沒有此電郵地址的信箱
    .likely-1 = 電郵地址打錯了，或信箱已被刪除。
    .likely-2 = 信箱剛剛建立。
    .fix = 在 Exchange 系統管理中心的「收件者 > 資源」尋找會議室，並複製其電郵地址。
cause-exchange-object-ambiguous = 有多個信箱符合此名稱
    .likely-1 = 用了顯示名稱或別名，而有多個信箱使用它。
    .fix = 使用會議室的完整電郵地址。
cause-exchange-write-scope = 應用程式或帳戶不可更改此信箱
    .likely-1 = 它在 Exchange 的角色只限於其他信箱。
    .fix = 在 Exchange 擴大角色指派的範圍，或使用可更改此會議室的帳戶。
cause-exchange-parameter = Exchange 不認得傳送的設定
    .likely-1 = 此版本與 Exchange 的設定名稱不同。
    .likely-2 = 命令被手動更改。
    .fix = 安裝最新版本，或按所示再次複製命令。
cause-exchange-page-expired = 從 Exchange 讀取清單需時太長
    .likely-1 = 清單的兩頁之間相隔超過半小時。
    .fix = 再次尋找會議室。
cause-exchange-busy = Exchange Online 目前繁忙
    .likely-1 = Exchange 的伺服器超出負荷，或剛剛重新啟動。
    .fix = 數分鐘後再檢查會議室。已讀取的內容會保留。
cause-exchange-concurrency = 太多程式同時查詢 Exchange
    .likely-1 = 另一個指令碼或程式正在同一租用戶工作。
    .fix = 等候其他工作完成，然後再檢查會議室。
cause-network-name = 找不到 Microsoft 伺服器的名稱
    .likely-1 = 沒有連接互聯網。
    .likely-2 = 公司的 DNS 伺服器不認得該網址，或將它封鎖。
    .likely-3 = 需要 Proxy，但沒有設定。
    .fix = 在這部電腦的瀏覽器開啟該網址。如果可以開啟，在系統設定輸入 Proxy。
cause-network-connect = 無法連接 Microsoft 的伺服器
    .likely-1 = 防火牆將它封鎖。
    .likely-2 = 沒有連接互聯網。
    .fix = 要求網絡管理員容許本程式列出的網址。它們只使用連接埠 443。
cause-network-proxy = Proxy 不讓連線通過
    .likely-1 = Proxy 要求登入。
    .likely-2 = 其網址或連接埠不正確。
    .likely-3 = 它封鎖 Microsoft 的網址。
    .fix = 在系統設定檢查 Proxy，並要求網絡管理員容許本程式列出的網址。
cause-network-tls = 安全連線不受信任
    .likely-1 = 保安程式或 Proxy 會解密連線，而這部電腦沒有安裝它的憑證。
    .likely-2 = 有程式假扮 Microsoft。
    .fix = 將公司的根憑證安裝到這部電腦的憑證存放區，或將 Microsoft 的網址排除在檢查之外。
cause-network-clock = 這部電腦的時鐘不準
    .likely-1 = 這部電腦的日期或時間與實際相差太多。
    .fix = 將日期和時間設為自動，再試一次。
cause-network-timeout = Microsoft 的伺服器未能及時回應
    .likely-1 = 網絡緩慢或遺失封包。
    .likely-2 = 防火牆丟棄了回應。
    .fix = 再試一次。如果持續，改用另一個網絡。
cause-network-dropped = 回應完成前連線已中斷
    .likely-1 = 網絡中斷了。
    .likely-2 = Proxy 或保安程式結束了連線。
    .fix = 再試一次。如果持續，改用另一個網絡。
cause-service-unavailable = Microsoft 的服務目前無法使用
    .likely-1 = Microsoft 出現故障，或正在維護服務。
    .fix = 數分鐘後再試。「服務健康狀態」頁面會顯示 Microsoft 是否已知悉。
cause-unexpected-answer = 收到此版本無法理解的回應
    .likely-1 = Proxy 以它自己的頁面回應。
    .likely-2 = Microsoft 更改了回應。
    .fix = 在這部電腦的瀏覽器開啟該網址：可能會看到網絡的登入頁面。否則安裝最新版本。
cause-unknown = Microsoft 拒絕了，而此版本不知道原因
    .likely-1 = 代碼是新的，或很少見。
    .fix = 選取「Microsoft 對此代碼的說明」，或將詳細資料傳送給 Offision 支援團隊。當中沒有用戶端密碼。

## Guide
## The parts of the help page. .do-1 to .do-6: what to click, with the labels of Microsoft’s portal; .verify: what is verified.
guide-register = 註冊應用程式
    .do-1 = 開啟「應用程式註冊」，選取「新增註冊」。
    .do-2 = 輸入名稱，例如 Offision 會議室。名稱只供你自己識別。
    .do-3 = 在「支援的帳戶類型」選擇任何組織目錄（多租用戶）的選項。
    .do-4 = 暫時不填「重新導向 URI」，選取「註冊」。
    .verify = Microsoft 在你的租用戶認得此用戶端識別碼。
guide-secret = 建立用戶端密碼
    .do-1 = 開啟「憑證及祕密」的「用戶端密碼」索引標籤，選取「新增用戶端密碼」。
    .do-2 = 輸入描述，例如 Offision 會議室。
    .do-3 = 選擇到期日：最長 24 個月。記下日期，因為 Offision 屆時會失去連線。
    .do-4 = 選取「新增」。
    .do-5 = 立即複製「值」欄。Microsoft 只在此時顯示。旁邊的祕密識別碼並不相同。
    .verify = Microsoft 接納此密碼、它是應用程式的哪個密碼，以及何時到期。
    .certificate = Microsoft 建議在正式環境使用憑證，而非用戶端密碼。先向 Offision 支援團隊查詢你的整合是否支援憑證；這裏的步驟適用於用戶端密碼。
guide-audience = 容許任何組織目錄
    .do-1 = 開啟「驗證」。
    .do-2 = 在「支援的帳戶類型」選擇任何組織目錄中的帳戶（多租用戶），不包括個人帳戶。
    .do-3 = 選取「儲存」。
    .verify = 應用程式容許任何組織目錄中的帳戶。
guide-permissions = 加入權限
    .do-1 = 開啟「API 權限」，選取「新增權限」，然後選取 Microsoft Graph。
    .do-2 = 選取「應用程式權限」，而不是「委派的權限」。
    .do-3 = 逐一搜尋並勾選：Calendars.ReadWrite、Group.Read.All、Mail.Send、Place.Read.All、User.Read.All。
    .do-4 = 選取「新增權限」。
    .do-5 = Microsoft 會在每個新應用程式加入 User.Read，可以移除。Offision 不需要它。
    .verify = 每項權限均以應用程式權限要求，而且沒有其他權限。
guide-consent = 授與管理員同意
    .do-1 = 在「API 權限」選取為你的機構授與管理員同意。需要全域管理員或具特殊權限角色管理員。
    .do-2 = 選取「是」。
    .do-3 = 每項權限現在都會顯示綠色標記，以及已為你的機構授與。可能需要數分鐘，Offision 才可使用。
    .do-4 = 如須由其他人處理，略過這部分：設定的下一步「管理員同意」有連結和電郵，可傳送給對方。
    .verify = 每項權限都在應用程式的新權杖中。不以入口網站顯示的內容為準。
guide-values = 複製各個值
    .do-1 = 開啟「概觀」。
    .do-2 = 複製「應用程式 (用戶端) 識別碼」。旁邊的物件識別碼並不相同。
    .do-3 = 複製「目錄 (租用戶) 識別碼」。
    .do-4 = 將兩者連同用戶端密碼的「值」輸入 Offision Setup。
    .verify = 租用戶存在，而且 Microsoft 在該處接納用戶端識別碼和密碼。
guide-redirect = 加入 Offision 的重新導向 URL
    .do-1 = 在 Offision 的「設定 > 整合 > Microsoft 365」複製回呼 URL。
    .do-2 = 在 Entra 開啟同一應用程式的「驗證」，新增平台或重新導向 URI。
    .do-3 = 選擇「Web」，而不是「單頁應用程式」或「行動裝置與傳統型應用程式」。
    .do-4 = 原樣貼上回呼 URL。每個字元都必須相符，包括結尾的斜線。
    .do-5 = 選取「設定」或「儲存」。
    .verify = 此 URL 已在「Web」註冊，一字不差。

## Scripts
## What the terminal says when it writes a script; the scripts themselves are in English.
script-written = 已寫入 { $path }。以此命令執行：{ $command }

## Consent mail
## To whoever may consent. $tenant and $app are names; Microsoft’s labels and roles stay as Microsoft spells them.
mail-subject = { $tenant }：在 Microsoft 365 為 Offision 授與管理員同意
mail-greeting = 你好：
mail-ask = 我們正將會議室連接至 Offision。為此，我們自己的應用程式註冊（{ $app }，用戶端識別碼 { $id }）需要在我們的 Microsoft 365 租用戶 { $tenant } 取得管理員同意。我沒有權限授與同意，請你代為處理，約需兩分鐘。
mail-link = 開啟此連結，以你的管理員帳戶登入，核對應用程式的名稱，然後選取「接受」：
mail-role = 需要具特殊權限角色管理員或全域管理員的角色。就這些權限而言，應用程式管理員和雲端應用程式管理員並不足夠。
mail-permissions = 所要求的權限，以及 Offision 為何需要：
mail-permission = - { $text } ({ $name })：{ $why }
mail-only = 不會授與其他權限：既沒有管理員角色，也沒有任何人的存取權。權限屬於該應用程式，Offision 以用戶端密碼使用，而用戶端密碼不在此電郵中。
mail-after = 選取「接受」後，Microsoft 會將你的瀏覽器帶到 Offision。你無須再做任何事：Offision Setup 一直在查看，會自行得知權限已生效。
mail-last-page = 選取「接受」後，最後一頁可能顯示無法連線。在你的電腦上這是正常的，同意仍已授與。
mail-revoke = 你可隨時撤回同意：在 Microsoft Entra 系統管理中心開啟「企業應用程式」，選擇 { $app }，然後選擇「權限」。
mail-check = 如果你沒有預期收到此電郵，選取「接受」前請先向我查詢。

## Reminder
## Days in a calendar. $days is 0 on the last day.
reminder-summary = { $days ->
        [0] Offision：{ $tenant } 的用戶端密碼今天到期
       *[other] Offision：{ $tenant } 的用戶端密碼還有 { $days } 天到期
    }
reminder-description = Offision 讀取 { $tenant } 會議室所用的用戶端密碼將於 { $date } 到期，之後 Offision 沒有連線。開啟 Offision Setup，選取「續期用戶端密碼」，在 Offision 輸入新的用戶端密碼，最後才刪除舊的。應用程式：{ $app }

## Permissions in plain words
permission-calendars-readwrite = 讀取及寫入所有信箱的行事曆
    .why = Offision 顯示會議室何時有空，並在其行事曆加入、更改和取消預約。
permission-group-read-all = 讀取所有群組
    .why = Offision 為你現有的群組設定預約權限。
permission-mail-send = 以任何使用者的身份傳送郵件
    .why = Offision 傳送預約的邀請、更改和提醒。
permission-place-read-all = 讀取所有地點（會議室及大廈）
    .why = Offision 尋找你的會議室，以及所在的大廈、樓層和容量。
permission-user-read-all = 讀取所有使用者的完整設定檔
    .why = Offision 顯示誰預約了會議室，並尋找可邀請的人員。
permission-calendars-readwrite-shared = 讀取和寫入與使用者共用的行事曆
    .why = Offision 為已登入的使用者預約會議室。
permission-offline_access = 保持登入
    .why = 使用者關閉視窗後，Offision 仍可繼續運作。
permission-openid = 讓使用者登入
    .why = Offision 得知誰已登入。
permission-user-read = 登入並讀取使用者本身的設定檔
permission-application-read-all = 讀取所有應用程式註冊和企業應用程式
permission-application-readwrite-all = 更改所有應用程式註冊和企業應用程式，並為它們加入密碼
permission-application-readwrite-ownedby = 更改應用程式所擁有的應用程式註冊
permission-approleassignment-readwrite-all = 向任何應用程式授與任何權限
permission-calendars-read = 讀取所有信箱的行事曆
permission-directory-read-all = 讀取目錄的全部內容：人員、群組、裝置和應用程式
permission-directory-readwrite-all = 更改目錄的絕大部分內容
permission-files-read-all = 讀取所有人的所有檔案
permission-files-readwrite-all = 讀取和更改所有人的所有檔案
permission-group-readwrite-all = 更改所有群組及其內容
permission-mail-read = 讀取所有人的郵件
permission-mail-readwrite = 讀取和更改所有人的郵件
permission-mailboxsettings-read = 讀取所有信箱的設定
permission-organization-read-all = 讀取機構的資料
permission-place-readwrite-all = 更改所有地點（會議室及大廈）
permission-rolemanagement-readwrite-directory = 向任何人指派任何管理員角色
permission-user-readwrite-all = 更改所有使用者的設定檔

## Permission profiles: what an integration needs. .text describes it.
profile-help-page = 完整整合
    .text = 說明頁面所列的五項應用程式權限。
profile-application = 不含郵件的整合
    .text = 行事曆、群組、地點和使用者的應用程式權限。Offision 不會從你的信箱傳送郵件。
profile-resource-only = 只限會議室
    .text = 行事曆和地點的應用程式權限。
profile-delegated = 委派
    .text = 每位使用者登入一次，由 Offision 代表他們行事。應用程式本身的權杖不會顯示這些權限，因此這個工具無法檢查。
profile-delegated-resource-only = 委派，只限會議室
    .text = 與「委派」相同，但只連接會議室。這個工具無法檢查這些權限。

## Microsoft’s clouds and the hosts that may be contacted
cloud-global = Microsoft 365（全球）
cloud-gcc = 美國政府 (GCC)
cloud-us-gov-high = 美國政府 (GCC High)
cloud-us-gov-dod = 美國政府 (DoD)
cloud-china = 由世紀互聯營運的 Microsoft 365（中國）
host-sign-in = 尋找你的租用戶，並讓應用程式登入
host-graph = 讀取應用程式註冊、權限、會議室和行事曆
host-exchange = 讀取會議室的設定

## The terminal
cli-connecting = 正在連線…
cli-listing = 正在列出會議室…
cli-throttled = Microsoft 要求我們減慢速度。{ $seconds } 秒後繼續。
cli-offline = 連線已中斷，恢復後會繼續。已讀取的內容會保留。
cli-progress = 已檢查 { $done } / { $total } 間會議室，{ $failed } 間需要處理。
cli-left = 尚餘約 { $minutes } 分鐘。
cli-estimate = 根據 { $sampled } 間會議室估計：全部會議室之中有 { $least } % 至 { $most } % 需要處理。
cli-planned = 計劃：更改 { $rooms } 間會議室的 { $settings } 項設定。尚未作出任何更改。
cli-plan-open = 有 { $count } 項更改須經確認才會納入：--with { $choice }
cli-plan-left-out = 有 { $count } 間會議室或項目無法在此修復，並未納入。計劃中已說明原因。
cli-change = { "  " }{ $setting }：{ $before } → { $after }
cli-add-yes = 將更改 { $rooms } 間會議室的 { $settings } 項設定。尚未作出任何更改。加上 --yes 才會更改。
cli-repaired = 已完成 { $done } 間，共 { $total } 間會議室。
cli-repairs = 已更改 { $changed } 間，原已正確 { $already-so } 間，等待 Exchange { $pending } 間，已由他人更改 { $changed-since } 間，失敗 { $failed } 間，未開始 { $not-begun } 間。
cli-journal = 用以還原的紀錄：{ $file }
cli-undo-lost = { $room }：無法放回 { $names }，因為這些名稱已不屬於任何人。
cli-undo-nothing = 沒有可還原的更改。
cli-repair-script = 指令碼已寫入 { $file }。不加 -Apply 時只會顯示將會更改的內容。
cli-otherwise = 與計劃不符：{ $settings }。
cli-claimed = 指令碼表示已更改，但實際並未更改：{ $settings }。
cli-verified = { $as-planned } 間會議室符合計劃，{ $otherwise } 間不符，{ $unread } 間無法讀取。
cli-sign-in = 要以系統管理員身分登入，請開啟 { $url } 並輸入代碼 { $code }。
cli-blocked = { $check }：{ $count } 間會議室的其他檢查要等這一項。
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
cli-explain-nothing = 此文字中沒有 Microsoft 的錯誤。複製整個頁面、其網址或代碼。
cli-pending = 自 { $text } 起等待 Microsoft
cli-counts = { $discovered } 間會議室：{ $passed } 間已就緒，{ $failed } 間需要處理，{ $warned } 間有警告，{ $pending } 間等待 Exchange，{ $not-checked } 間未檢查，{ $not-applicable } 間不在範圍內。

## Pages that the browser shows when it comes back to this computer
browser-accepted = Microsoft 已將你帶回這裏。在 Offision Setup 繼續；此頁面可以關閉。
browser-refused = 未獲授與同意。Offision Setup 會顯示原因；此頁面可以關閉。
browser-stray = 此連結來自較早的嘗試。返回 Offision Setup，選取「再次開啟瀏覽器」。

## Administrator’s sign-in: pages that the browser shows when it comes back
browser-sign-in-refused = 你沒有登入。Offision Setup 會顯示原因；此頁面可以關閉。
browser-sign-in-stray = 此連結屬於較早的嘗試，或已經用過。返回 Offision Setup。

## The PowerShell export: comments at the start of the script
export-script-about = 為 Offision Setup 匯出會議室信箱的設定。
export-script-reads-only = 只會讀取，不會更改任何設定，不含任何密碼，亦不會記錄由誰執行。檔案載有會議室的名稱和地址，以及其設定中的人員和群組。
export-script-needs = 需要「全域讀取者」角色，或 Exchange 角色 View-Only Recipients。每間會議室約需兩至四秒。
export-script-goes-on = 如中途停止，在同一個資料夾再次執行，便會從停止的地方繼續。
export-script-folder = 檔案的存放位置。不指定則為目前的資料夾。
export-script-settings-only = 不讀取隱藏的收件匣規則、工作時間和地點資料，時間約減半。
export-script-device = 以代碼登入，適用於無法開啟瀏覽器的環境。只限 PowerShell 7。
export-script-disable-wam = 如 Windows 的登入視窗失敗，改為透過瀏覽器登入。

## The PowerShell export: what the script prints
export-script-restricted = 此 PowerShell 以受限的語言模式執行，無法匯出。改用另一部電腦，或使用 Azure Cloud Shell。
export-script-no-folder = 無法在 { $folder } 寫入檔案。在另一個資料夾執行指令碼，或以 -Folder 指定資料夾。{ $error }
export-script-no-module = 缺少模組 ExchangeOnlineManagement。執行：Install-Module ExchangeOnlineManagement -Scope CurrentUser，然後再次執行此指令碼。
export-script-old-module = 模組 ExchangeOnlineManagement 的版本是 { $version }，需要 3.0.0 或更新版本。執行：Update-Module ExchangeOnlineManagement，然後再次執行此指令碼。
export-script-module-refused = 模組 ExchangeOnlineManagement { $version } 無法在 PowerShell { $powershell } 載入。在 Windows PowerShell 5.1 執行此指令碼，或安裝最新的 PowerShell 7。{ $error }
export-script-no-shell = 這裏沒有 Get-Mailbox。在伺服器的 Exchange Management Shell 執行此指令碼。
export-script-forest = 只會列出此網域的會議室。如樹系有多個網域，先以 Set-ADServerSettings 顯示整個樹系。
export-script-sign-in = 正在登入 Exchange Online。如沒有出現登入視窗，加上 -DisableWAM 再次執行指令碼；沒有瀏覽器時則加上 -Device。
export-script-no-sign-in = 無法登入 Exchange Online。再次執行指令碼；如 Windows 的登入視窗失敗，加上 -DisableWAM。{ $error }
export-script-two-tenants = 此 PowerShell 已連接多個租用戶。開啟新視窗，並在該處執行指令碼。
export-script-other-tenant = 已登入租用戶 { $found }，但此指令碼是為 { $wanted } 而設。開啟新視窗執行指令碼，並以 { $wanted } 的帳戶登入。
export-script-no-role = 此帳戶不可讀取會議室的預訂設定。需要「全域讀取者」角色，或 Exchange 角色 View-Only Recipients。新角色可能需要數分鐘才生效。
export-script-left-out = 此帳戶不可執行所有指令，因此略過：{ $cmdlets }
export-script-listing = 正在列出會議室。
export-script-no-list = 無法完整列出會議室，因此沒有寫入任何檔案。{ $error }
export-script-no-rooms = 沒有會議室信箱可供讀取。
export-script-resumed = 之前已讀取 { $total } 間會議室中的 { $done } 間，現在繼續讀取其餘的。
export-script-progress = 正在讀取會議室
export-script-rooms = 已讀取會議室：{ $done } / { $total }。尚餘約 { $minutes } 分鐘
export-script-busy = Microsoft 要求減慢速度。{ $seconds } 秒後繼續。
export-script-disconnected = 與 Exchange 的連線已中斷。已讀取的內容會保留：在同一個資料夾再次執行指令碼，便會繼續。{ $error }
export-script-names = 正在查詢設定中的名稱：{ $count } 個
export-script-finished = 檔案內的會議室：{ $done } 間。未能完整讀取的會議室：{ $failed } 間
export-script-file = 檔案：{ $path }
export-script-next = 在 Offision Setup 開啟此檔案，或傳送給向你索取的人。

## The repair script: comments at its start
repair-script-about = 按照 Offision Setup 的計劃更改會議室信箱。
repair-script-looks-first = 不加 -Apply 不會更改任何設定，只會顯示將會更改的內容。每間會議室都會在更改前後讀取。計劃制訂後被他人更改的會議室不會變動。
repair-script-needs = 需要「Exchange 系統管理員」或「Exchange 收件者管理員」角色。不含任何密碼。
repair-script-files = 會寫入一個記錄檔、一個可還原所有更改的指令碼，以及一個可在 Offision Setup 開啟的結果檔案。
repair-script-apply = 作出更改。不指定則只會顯示。
repair-script-cloud = 適用於 Microsoft 的其他雲端：O365USGovGCCHigh、O365USGovDoD 或 O365China。
repair-script-undo-about = 還原 Offision Setup 的修復指令碼對會議室所作的更改。
repair-script-undo-looks-first = 不加 -Apply 不會更改任何設定，只會顯示將會更改的內容。其後被他人更改的會議室不會變動。
repair-script-undo-sharing = 會議室行事曆的共用權限不會還原：Exchange 會隨代理人一併設定。
repair-script-force = 亦會還原其後被他人更改的設定。他人在清單加入的人員會保留。

## The repair script: what it prints
repair-script-restricted = 此 PowerShell 以受限的語言模式執行，指令碼無法運作。沒有更改任何設定。改用另一部電腦，或使用 Azure Cloud Shell。
repair-script-no-role = 此帳戶不可執行 { $cmdlets }，因此沒有更改任何設定。需要「Exchange 系統管理員」或「Exchange 收件者管理員」角色。如已有該角色，開啟新視窗執行指令碼。新角色可能需要數分鐘才生效。
repair-script-no-write-role = 此帳戶不可執行 { $cmdlets }。仍會顯示將會更改的內容，但不會查詢 Exchange 會否接受。
repair-script-no-delegate = 無法確定信箱 { $address }，因此沒有更改任何設定。在 Offision Setup 更正地址，然後重新儲存指令碼。{ $error }
repair-script-no-rooms = 此計劃沒有更改任何會議室。以有更改的計劃重新儲存指令碼。
repair-script-no-undo = 無法寫入還原指令碼，因此沒有更改此會議室，並在此停止。以另一個 -Folder 再次執行。{ $error }
repair-script-disconnected = 與 Exchange 的連線已中斷。已完成的會議室會保留：再次執行指令碼，便會繼續處理其餘的。{ $error }
repair-script-nothing = Exchange 的回應沒有說明現況。
repair-script-perhaps-own = 無法確定存取清單中的 { $name } 是否 Offision 的信箱。
repair-script-change = { $setting }：{ $before } → { $after }
repair-script-changed = 已更改，並已重新讀取確認。
repair-script-already-so = 本來已是如此，沒有寫入任何設定。
repair-script-what-if = 沒有更改任何設定。加上 -Apply 便會更改。
repair-script-changed-since = 查看後已被他人更改，因此沒有變動此會議室：{ $settings }。檢視該會議室，然後制訂新計劃。
repair-script-not-read = 無法讀取，因此沒有寫入任何設定。再次執行指令碼。{ $error }
repair-script-refused = Exchange 拒絕：{ $error }
repair-script-not-stuck = Exchange 已接受更改，但讀取到的設定不符：{ $settings }。在 Exchange 檢視該會議室。
repair-script-pending = Exchange 已接受完整存取權的更改，但尚未顯示。可能需要一小時，屆時再檢查此會議室。
repair-script-unclear = 已傳送更改，但其後無法讀取此會議室。在 Offision Setup 檢查。{ $error }
repair-script-interrupted = 指令碼在處理此會議室時停止。在 Offision Setup 檢查。
repair-script-not-begun = 指令碼在處理此會議室前停止，沒有寫入任何設定。
repair-script-lost = 以下名稱已沒有對應的人員，因此無法還原：{ $names }
repair-script-preview = 不會更改任何設定，只會顯示將會更改的內容。加上 -Apply 再次執行指令碼便會更改。
repair-script-finished = 已更改的會議室：{ $changed }。將會更改：{ $what-if }。本來已是如此：{ $already }。被他人更改：{ $since }。失敗：{ $failed }。未開始：{ $not-begun }
repair-script-log = 記錄檔：{ $path }
repair-script-undo = 如要還原更改，執行：{ $path }
repair-script-outcome = 結果檔案：{ $path }
repair-script-next = 在 Offision Setup 開啟結果檔案。它會重新讀取會議室，並只以此為準。

## The PowerShell export: three lines for whoever runs the script by hand
export-instructions-computer = 在電腦上執行指令碼
    .save = 將 { $file } 儲存在獨立的資料夾，並使用可以管理員身分登入的電腦。
    .run = 在該資料夾開啟 PowerShell，執行以下命令，並在要求時登入：powershell -ExecutionPolicy Bypass -File { $file }
    .open = 完成後，在這裏開啟該資料夾內的 offision-rooms.json。
export-instructions-cloud-shell = 在 Azure Cloud Shell 執行指令碼
    .save = 儲存 { $file }，開啟 shell.azure.com，選擇 PowerShell，然後以「管理檔案」>「上傳」上傳檔案。
    .run = 執行以下命令，並以顯示的代碼登入：./{ $file } -Device。Cloud Shell 在 20 分鐘沒有按鍵後會關閉，再次執行指令碼便會繼續。
    .open = 完成後，以「管理檔案」>「下載」取得 offision-rooms.json，並在這裏開啟。
export-instructions-server = 在 Exchange 伺服器執行指令碼
    .save = 將 { $file } 儲存在伺服器的獨立資料夾。
    .run = 開啟 Exchange Management Shell，前往該資料夾並執行：.\{ $file }
    .open = 完成後，在這裏開啟該資料夾內的 offision-rooms.json。

## The PowerShell export: how a run on this computer ended
export-ended-finished = 已讀取會議室。
export-ended-module-missing = PowerShell 沒有模組 ExchangeOnlineManagement。安裝命令：Install-Module ExchangeOnlineManagement -Scope CurrentUser
export-ended-module-unusable = 模組 ExchangeOnlineManagement 太舊，或不適用於此 PowerShell，詳見最後一行。
export-ended-not-signed-in = 沒有人登入 Exchange Online，原因見最後一行。
export-ended-other-tenant = 帳戶屬於另一個租用戶。以這裏所設定的租用戶的帳戶登入。
export-ended-role-missing = 帳戶不可讀取會議室的預訂設定。需要「全域讀取者」角色，或 Exchange 角色 View-Only Recipients。
export-ended-not-listed = Exchange 未能完整列出會議室，原因見最後一行。
export-ended-disconnected = 與 Exchange 的連線已中斷。已讀取的內容會保留，再次執行便會繼續。
export-ended-folder-not-writable = 無法在此資料夾寫入檔案。選擇另一個資料夾。
export-ended-restricted = 這部電腦的 PowerShell 受到限制。在另一部電腦或 Azure Cloud Shell 執行指令碼。
export-ended-no-rooms = 此帳戶在租用戶看不到任何會議室信箱。
export-ended-cancelled = 已停止。已讀取的內容會保留，再次執行便會繼續。
export-ended-failed = PowerShell 沒有執行完指令碼（結束代碼 { $code }），原因見最後數行；機構的原則可能禁止執行指令碼。
export-ended-ended-from-outside = PowerShell 被其他程式結束。已讀取的內容會保留，再次執行便會繼續。

## The PowerShell export: what of a file cannot be used
import-at = 所在位置
    .file = { $file }：{ $what }
    .line = { $file }，第 { $line } 行：{ $what }
    .room = { $file }，{ $room }：{ $what }
    .room-and-line = { $file }，第 { $line } 行，{ $room }：{ $what }
import-nothing = 這些檔案都沒有會議室的資料。選擇指令碼完成時寫入的 offision-rooms.json。
import-not-readable = 無法讀取檔案。{ $error }
import-not-text = 這不是文字檔案。將活頁簿儲存為 CSV，並將檔案從壓縮檔解壓。
import-empty = 檔案是空的。
import-nothing-known = 這裏沒有看似會議室設定的內容。
import-not-data = 已略過資料以外的文字，例如命令提示或警告。
import-cut-off = 檔案在中途結束。已使用之前的會議室，其餘的缺失。
import-broken = 已略過此部分，因為括號或引號缺失或有誤。
import-too-deep = 已略過此部分，因為其巢狀層數超過任何 Exchange 的回應。
import-too-large = 已略過此部分，因為其大小超過任何 Exchange 的回應。
import-too-many = 檔案有超過 { $limit } 列同類資料，沒有租用戶有這麼多。已略過其餘的。
import-cells = 此列有 { $found } 個儲存格，表頭則有 { $wanted } 個，無法確定各值所屬的欄，因此略過。
import-no-address = 此列沒有說明是哪間會議室。一併匯出 PrimarySmtpAddress 欄。
import-not-an-address = 已略過此列，因為這不是地址：{ $value }
import-no-such-room = 此列屬於 { $identity }，但檔案內沒有唯一使用此名稱的信箱。加入 Get-Mailbox 的輸出，或一併匯出 PrimarySmtpAddress 欄。
import-truncated = { $property } 沒有完整匯出，仍然未知。ConvertTo-Json 應加上 -Depth 6；在表格內，清單須先轉為文字。
import-unreadable = { $property } 仍然未知，因為這不是它的值：{ $value }
import-joined = { $property } 仍然未知，因為這可能是一個或多個名稱：{ $value }
import-garbled = { $property } 仍然未知，因為寫入檔案時遺失了字元。以 UTF-8 儲存。
import-twice = { $property } 仍然未知，因為它出現兩次而值不同。
import-undated = 無法確定讀取的時間：{ $value }
import-which-is-newer = { $other } 對此會議室的描述不同，而兩者均沒有說明讀取時間。已使用這一個。
import-newer = 此檔案由較新的版本寫入（{ $schema }）。已使用其中已知的內容；更新 Offision Setup。
import-other-tenant = 檔案屬於另一個租用戶（{ $tenant }），因此完全沒有使用。
import-more = 此檔案另有 { $count } 項。
### Who can book this room? Answers from the settings that were read

## Decisions
booking-accepted = 即時接受
booking-asked-of-delegates = 交由代理人決定
booking-asked-not-forwarded = 等待代理人審批，但沒有代理人收到通知
booking-asked-of-nobody = 等待審批，但沒有代理人
booking-declined = 拒絕
booking-not-processed = 沒有答覆：要求不會處理
booking-pencilled-in = 沒有答覆：要求只會暫定記入行事曆
booking-unknown = 未能得知

## The parts of an answer
booking-decided-by = 由「{ $setting }」決定
booking-further = 其次會起作用的設定：{ $settings }
booking-perhaps = 未讀取，也可能有影響：{ $settings }
booking-missing = 取決於未讀取的設定：{ $settings }
booking-possible = 可能的結果：{ $decisions }
booking-series-cut = 週期性會議會被縮短：{ $date } 之後沒有會議。
booking-uncertain = 未能確定：請參閱附註。
booking-shown-busy = 行事曆將此時段顯示為忙碌。
booking-shown-tentative = 行事曆將此時段顯示為暫定。
booking-shown-free = 要求已在行事曆中，但此時段看來仍然空閒。
booking-shown-nothing = 行事曆沒有任何記項。

## Settings, as the admin center calls them. $parameter is the name for PowerShell
booking-setting-kind = 信箱類型（{ $parameter }）
booking-setting-automatic-processing = 自動處理要求（{ $parameter }）
booking-setting-pencils-in-new = 將新要求記為暫定（{ $parameter }）
booking-setting-inbox-rules = Outlook 代理人的隱藏收件匣規則（{ $parameter }）
booking-setting-booking-type = 預約類型（{ $parameter }）
booking-setting-answers-external = 處理來自機構外的要求（{ $parameter }）
booking-setting-accepts-everyone = 自動接受或拒絕預約要求（{ $parameter }）
booking-setting-bypassing = 可略過審批的人（{ $parameter }）
booking-setting-everyone-may-request = 選取可以接受或拒絕預約要求的代理人（{ $parameter }）
booking-setting-may-request = 可提出要求的人（{ $parameter }）
booking-setting-everyone-may-request-exceptions = 任何人都可要求例外（{ $parameter }）
booking-setting-may-request-exceptions = 可要求例外的人（{ $parameter }）
booking-setting-delegates = 代理人（{ $parameter }）
booking-setting-forwards-requests = 將要求轉寄給代理人（{ $parameter }）
booking-setting-shows-pending = 將等待審批的要求顯示為暫定（{ $parameter }）
booking-setting-allows-conflicts = 允許時間衝突的會議（{ $parameter }）
booking-setting-conflict-instances = 週期性會議容許的衝突次數（{ $parameter }）
booking-setting-conflict-percentage = 週期性會議容許的衝突百分比（{ $parameter }）
booking-setting-longest = 最長持續時間（{ $parameter }）
booking-setting-shortest = 最短持續時間（{ $parameter }）
booking-setting-allows-series = 允許重複會議（{ $parameter }）
booking-setting-window = 預約期限（{ $parameter }）
booking-setting-only-during-work-hours = 僅允許在上班時間排程（{ $parameter }）
booking-setting-working-hours = 上班時間（{ $parameter }）
booking-setting-declines-beyond-limit = 自動拒絕超出此限制的會議（{ $parameter }）
booking-setting-enforces-capacity = 強制執行容量限制（{ $parameter }）
booking-setting-deletes-subject = 刪除主旨（{ $parameter }）
booking-setting-adds-organizer-to-subject = 在主旨加入召集人姓名（{ $parameter }）
booking-setting-deletes-comments = 刪除內文（{ $parameter }）
booking-setting-deletes-attachments = 刪除附件（{ $parameter }）
booking-setting-removes-private = 移除私人標記（{ $parameter }）

## Remarks on an answer
booking-note-room-itself = Exchange 不會處理由會議室本身提出的要求。
booking-note-past = 會議已經結束。Exchange 不會處理過去時段的要求。
booking-note-going-on = 會議已經開始。Microsoft 沒有說明這是否仍算未來的會議；這裏視作是。
booking-note-nobody-let-in = 沒有人可以預約或提出要求。Microsoft 有兩種說法：沒有答覆（此處採用）或拒絕。
booking-note-dynamic-group = { $name } 的成員由系統計算得出。會議室的任何名單中有這類群組時，Exchange 不會處理任何要求。
booking-note-desk = 辦公桌透過 Microsoft Places 預約。這些規則對辦公桌未經證實。
booking-note-external-may-be-declined = Microsoft 有兩種說法：沒有答覆（此處採用）或拒絕。
booking-note-reserved-may-be-ignored = 保留的會議室不能預約。Microsoft 沒有說明要求會被拒絕，還是沒有答覆。
booking-note-delegate-asks = 召集人是這間會議室的代理人。Exchange 可能即時接受代理人自己的要求，但未經證實。
booking-note-exceptions-within-rules = 召集人可要求例外。Exchange 此時如何處理符合規則的要求，未經證實。
booking-note-pending-looks-free = 等待期間，此時段看來空閒。召集人在此期間收到甚麼通知，未經證實。
booking-note-nobody-can-approve = 會議室沒有代理人，因此沒有人可以批准要求。
booking-note-not-forwarded = 要求不會轉寄給代理人，代理人須自行在會議室的行事曆查看。
booking-note-series-end-date-counts = 最後一次會議在預約期限之內，但週期的結束日期不在期限之內。這裏以結束日期為準；Microsoft 沒有確切說明。
booking-note-series-partly-outside-hours = 首次會議在上班時間之內，其他的不是。Microsoft 沒有說明如何衡量這類週期性會議；這裏要求全部都在上班時間之內。
booking-note-series-perhaps-cut = 週期性會議會否縮短或在何時縮短，未能得知。
booking-note-conflicting-dates-declined = 週期性會議中有 { $count } 次會議與已預約時段衝突，會被拒絕；其餘會獲接受。
booking-note-capacity-counts = 人數也會計算在內：超出容量的要求會被拒絕。
booking-note-subject-removed = 主旨會被刪除。
booking-note-organizer-as-subject = 主旨會以召集人姓名取代。
booking-note-text-removed = 邀請的內文會被刪除，包括線上會議的連結。
booking-note-attachments-removed = 附件會被刪除。
booking-note-private-flag-removed = 私人會議不再標示為私人。

## What can be said of a room without a question. .unknown says that it was not read
booking-topic-answered = 答覆
    .unknown = 要求會否獲得答覆，未能得知。
booking-topic-accepted = 即時接受
    .unknown = 誰會即時獲接受，未能得知。
booking-topic-asked = 交由代理人決定
    .unknown = 誰的要求會交由代理人決定，未能得知。
booking-topic-declined = 拒絕
    .unknown = 誰會被拒絕，未能得知。
booking-topic-told = 通知代理人
    .unknown = 代理人會否收到通知，未能得知。
booking-topic-exceptions = 例外
    .unknown = 誰可要求例外，未能得知。
booking-topic-external = 機構以外的人
    .unknown = 機構以外的人會否獲得答覆，未能得知。
booking-topic-ahead = 可提前多久
    .unknown = 可提前多久預約，未能得知。
booking-topic-length = 時間長短
    .unknown = 會議時間長短的限制，未能得知。
booking-topic-hours = 可預約時段
    .unknown = 哪些時段可以預約，未能得知。
booking-topic-series = 週期性會議
    .unknown = 如何處理週期性會議，未能得知。
booking-line-not-answered = 沒有人會獲得答覆：要求不會處理。
booking-line-pencilled-in = 沒有人會獲得答覆：要求只會暫定記入行事曆。
booking-line-never-bookable = 沒有人可以預約：會議室已設為保留。
booking-line-accepts-everyone = 任何人的要求只要符合規則，都會即時接受。
booking-line-accepts-listed = 名單上 { $count } 個人員或群組的要求會即時接受。
booking-line-accepts-nobody = 沒有人可以不經代理人而獲接受。
booking-line-asks-for-everyone = 其他人都可提出要求，由代理人決定。
booking-line-asks-for-listed = 名單上 { $count } 個人員或群組可提出要求，由代理人決定。
booking-line-asks-for-nobody = 沒有人可向代理人提出要求。
booking-line-declines-others = 不在名單上的人一律拒絕。
booking-line-not-forwarded = 代理人不會收到要求的通知。
booking-line-no-delegates = 沒有可作決定的代理人。
booking-line-exceptions-for-everyone = 任何人都可要求規則所禁止的預約，由代理人決定。
booking-line-exceptions-for-listed = 名單上 { $count } 個人員或群組可要求規則所禁止的預約，由代理人決定。
booking-line-exceptions-declined = 規則所禁止的一律拒絕。
booking-line-external-answered = 來自機構外的要求，與不在名單上的人的要求同樣處理。
booking-line-external-not-answered = 來自機構外的要求不會獲得答覆。
booking-line-today-only = 只可預約當天。
booking-line-ahead = 可提前 { $days } 天預約。
booking-line-any-length = 會議時間不限長短。
booking-line-longest = 會議最長 { $minutes } 分鐘。
booking-line-shortest = 會議最短 { $minutes } 分鐘。
booking-line-any-hour = 任何時段都可預約。
booking-line-working-hours = 只可在工作天 { $start } 至 { $end } 預約。
booking-line-no-series = 週期性會議一律拒絕。
booking-line-series-within-window = 週期性會議必須在預約期限內結束。
booking-line-series-cut = 超出預約期限的週期性會議會在期限結束時縮短。

## Repairs: the dialog
fix-preview = 預覽修正
    .of = 預覽修正：{ $problem }
fix-room = 預覽並套用
fix-all = 全部修正
fix-title-check = { $count ->
        [0] 修正「{ $problem }」？
       *[other] 在 { $count } 間會議室修正「{ $problem }」？
    }
fix-title-all = { $count ->
        [0] 修正會議室？
       *[other] 修正 { $count } 間會議室？
    }
fix-title-room = 修正 { $room }？
fix-title-file = { $count ->
       *[other] 在 { $count } 間會議室執行已儲存的計劃？
    }
fix-title-running = 正在更改 { $tenant } 的會議室
fix-title-ended = { $tenant } 會議室的更改
fix-title-refused = 不能使用這份計劃
fix-planning = 正在查看需要更改的內容…
fix-what = { $count ->
       *[other] 這會更改 { $tenant } 的 { $count } 個信箱。每個信箱的原有設定會先儲存，因此可以復原。
    }
fix-file-made = 這份計劃於 { $time } 製作。之後曾被更改的會議室會保持不變。
fix-nothing = 沒有可以在這裏更改的內容。
fix-nothing-chosen = 未有選取任何項目。在下方選取要更改的內容。
fix-changes = 更改內容
fix-setting-rooms = { $count ->
       *[other] { $count } 間會議室
    }
fix-now = 現時
fix-after = 更改後
fix-differs = 各會議室不同
fix-after-delegates = 現時名單上所有人，以及 { $delegate }
fix-choices = 由你決定是否更改
fix-command = 實際命令
fix-command-of = 實際命令（以 { $room } 為例）
fix-largest = { $count ->
       *[other] 最多會議室的大廈：{ $building }，{ $count } 間
    }
fix-list = 查看清單
    .hide = 隱藏清單
fix-list-more = 顯示更多會議室
fix-list-one = { $room } 的更改內容
fix-list-take = 更改 { $room }
fix-left-out = { $count ->
       *[other] 不包括：{ $count } 間會議室
    }
fix-left-out-group = { $count ->
       *[other] { $count } 間會議室
    }
fix-slow = Exchange 最多需要 60 分鐘才會反映完整存取。在此之前，這些會議室會顯示「等待 Exchange」。
fix-no-role = 你可以檢查，但不可更改。可儲存計劃，再傳送給有權更改的人。
fix-unknown-role = Exchange 沒有說明你可否更改會議室。遭拒絕的更改不會生效，並會列出。
fix-no-way = 以現時的讀取方式不能更改任何內容。在「選擇會議室」以 Exchange 系統管理員身分登入，或儲存計劃交給其他人。
closing-question = 仍在更改會議室。已開始的會議室會先完成；已作的更改稍後可以還原。
closing-stop = 完成目前的會議室後關閉
closing-stay = 繼續
fix-save = 儲存計劃
fix-save-script = 儲存指令碼
fix-apply = { $count ->
       *[other] 更改 { $count } 間會議室
    }
fix-running = 已完成 { $done } 間會議室，共 { $total } 間
fix-stop = 完成目前的會議室後停止
fix-stopping = 完成正在更改的會議室後便會停止
fix-hide = 在背景繼續
fix-notice = 正在進行更改：已完成 { $done } 間會議室，共 { $total } 間。
fix-notice-show = 顯示
fix-again = { $count ->
        [1] 再次檢查這間會議室
       *[other] 再次檢查這 { $count } 間會議室
    }
fix-not-good = { $count ->
       *[other] { $count } 間會議室需要留意
    }
fix-not-good-more = { $count ->
       *[other] …以及另外 { $count } 間會議室
    }
fix-settings-of = 設定：{ $settings }
fix-ended-early = 更改提早結束。已更改的會議室列於下方，並記錄在「已作更改」。
fix-announce-started = { $count ->
       *[other] 正在更改 { $count } 間會議室
    }
fix-announce-quarter = 已完成 { $percent }% 的會議室

## Repairs: what became of a room
repair-count-changed = { $count } 間已更改
repair-count-already-so = { $count } 間本已正確
repair-count-pending = { $count } 間等待 Exchange
repair-count-changed-since = { $count } 間已被其他人更改
repair-count-failed = { $count } 間失敗
repair-count-not-begun = { $count } 間未開始
repaired-changed = 已更改
repaired-already-so = 本已正確
repaired-pending = 等待 Exchange
repaired-changed-since = 期間有人更改了設定，因此沒有更改
repaired-not-read = 無法讀取，因此沒有更改
repaired-refused = Exchange 拒絕更改
repaired-not-stuck = Exchange 接受了更改，但會議室仍顯示其他值
repaired-unclear = 更改已傳送，但之後無法讀取會議室
setting-automatic-processing = 自動處理要求
setting-accepts-everyone = Exchange 自行接受所有人的預約
setting-everyone-may-request = 任何人都可要求使用會議室
setting-forwards-requests = 要求會轉交代理人
setting-delegates = 代理人
setting-bypassing = 可略過審批的人
setting-only-during-work-hours = 只限辦公時間
setting-declines-beyond-limit = 拒絕日期太遠的預約
setting-full-access = Offision 的完整存取
setting-sharing = 行事曆共用
choice-usual = 每次修正均包括
choice-bypass-removed = { $count ->
       *[other] 移除可略過審批的人（{ $count } 間會議室）
    }
    .hint = 之後他們的預約會與其他人一樣，須等待 Offision 處理。
choice-orphans-dropped = { $count ->
       *[other] 從代理人名單移除不屬於任何人的名稱（{ $count } 間會議室）
    }
    .hint = Exchange 會拒絕包含這些名稱的名單。移除後不能還原。
choice-kept-elsewhere = { $count ->
       *[other] 更改由你們的 Active Directory 管理的代理人（{ $count } 間會議室）
    }
    .hint = Exchange 可能會拒絕，下次同步亦可能會取消更改。
left-out-kind = 這類信箱適用其他規則。
left-out-not-read = 未能讀取，因此無法保留或還原原有設定。
left-out-no-room-mailbox = 必須先轉為會議室信箱。
left-out-without-delegate = Offision 不在代理人之列，因此沒有人會回覆請求。請同時加入代理人。
left-out-by-hand = 須按會議室詳細資料的說明自行處理。
plan-role = 最少須具有「Exchange 收件者管理員」或「Exchange 系統管理員」角色，或 Exchange 角色 Mail Recipients。
refused-file-foreign = 這個檔案並非由 Offision Setup 寫成。
refused-file-newer = 這個檔案由較新的版本寫成。更新 Offision Setup 後再試。
refused-file-damaged = 檔案第 { $line } 行已損壞，因此沒有使用任何內容（{ $what }）。
refused-file-edited = 這個檔案在寫成後被更改，因此不會使用。向提供者索取原來的檔案。
refused-file-other-tenant = 這個檔案屬於 { $theirs }，而你連接的是 { $ours }。
refused-file-other-plan = 此檔案屬於計劃 { $theirs }，而目前的計劃是 { $ours }。
refused-file-other-delegate = 這個檔案以 { $theirs } 為 Offision 信箱，而你輸入的是 { $ours }。
refused-file-empty = 這個檔案沒有可以更改的內容。
refused-file-unreadable = 無法讀取這個檔案（{ $what }）。

## Repairs: changes made, and undo
undo-list = 已作更改
undo-list-lead = 在 { $tenant } 更改過會議室的每次執行，最新的在前。原有設定儲存在這部電腦。
undo-list-none = 這部電腦沒有更改過此租用戶的內容。
undo-list-reading = 正在讀取更改記錄…
undo-open-plan = 開啟已儲存的計劃
undo-run-repair = { $count ->
       *[other] 已更改 { $count } 間會議室
    }
undo-run-undo = { $count ->
       *[other] 已復原 { $count } 間會議室
    }
undo-run-by = { $time }，{ $account }
undo-run-app = 應用程式本身
undo-cut-off = { $count ->
       *[other] 這次執行曾中斷。已再次查看 { $count } 間會議室，以確定結果。
    }
undo-open = { $count ->
       *[other] 這次執行曾中斷，未知 { $count } 間會議室的結果。以 Exchange 系統管理員身分登入便可查看。
    }
undo-damaged = 有一份更改記錄不能使用
undo-button = 復原
    .of = 復原 { $time } 的更改
undo-title = { $count ->
        [0] 復原更改？
       *[other] 復原 { $count } 間會議室的更改？
    }
undo-what = { $count ->
       *[other] 這會還原 { $tenant } 的 { $count } 個信箱的原有設定。復原亦會記錄，因此可以取消。
    }
undo-over-later = 包括之後被其他人更改過的會議室
    .hint = 其他人之後加入名單的項目會保留。
undo-lost = 以下名稱已不屬於任何人，因此不能還原：
undo-apply = { $count ->
       *[other] 復原 { $count } 間會議室
    }
undo-nothing = 沒有可以復原的內容。
undo-now = 現時
undo-after = 復原後
