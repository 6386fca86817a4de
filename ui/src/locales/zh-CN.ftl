### Offision Setup, Simplified Chinese as used in mainland China.
### The keys, attributes and placeholders are those of en.ftl; a test compares them.

### Window, steps 1 to 3

app-name = Offision Setup
demo-tag = 演示租户
demo-note = 你正在使用模拟租户，所有数据都留在本机。
loopback-tag = 测试租户
loopback-note = 此窗口连接的是本机上的模拟租户，地址由终结点文件指定。
language-menu = 语言
theme-menu = 主题
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色

## The stepper
steps-label = 设置步骤
steps-show = 显示所有步骤
step-start = 准备工作
step-registration = 应用注册
step-consent = 管理员同意
step-rooms = 选择会议室
step-check = 检查会议室
step-report = 报告
step-of = 第 { $number } 步，共 { $total } 步
step-done = 已完成
step-current = 进行中
step-todo = 未开始
step-attention = 需要留意
step-locked = 先完成“{ $step }”

## Buttons and small words on every screen
back = 上一步
cancel = 取消
close = 关闭
change = 更改
change-field = 更改{ $field }
copy = 复制
copied = 已复制
copy-failed = 无法复制
try-again = 重试
loading = 正在加载…

## States: always icon and word
state-pass = 通过
state-fail = 未通过
state-warn = 警告
state-pending = 等待 Exchange 生效
state-not-checked = 无法检查
state-not-applicable = 不在检查范围
state-running = 正在检查
state-todo = 未检查

## Errors
error-summary-title = 存在问题
details-title = 供支持人员参考的详细信息
details-code = 代码
details-text = Microsoft 的原文
details-host = 服务器
details-request = 请求 ID 或跟踪 ID
details-correlation = 相关 ID
details-time = 时间
details-microsoft = Microsoft 对此代码的说明

error-invalid-input = 有一个值似乎不正确。
    .fix = 核对各个值，然后重试。
error-refused = Microsoft 拒绝了请求。
    .fix = 下面的详细信息写明了依据哪条规则。把它发给管理租户的人员。
error-throttled = Microsoft 要求放慢请求速度。
    .fix = 等待一分钟后重试。数据不会丢失。
error-unreachable = 无法连接到 Microsoft。
    .fix = 检查网络连接、代理和本机时钟，然后重试。
error-unexpected = Microsoft 返回的内容与预期不符。
    .fix = 重试。如果仍然如此，把下面的详细信息发给 Offision 支持人员。
error-busy = 另一个请求仍在进行。
    .fix = 等它结束后重试。
error-not-ready = 需要先完成前面的步骤。
    .fix = 返回“应用注册”，重新连接。
error-file = 无法写入文件。
    .fix = 选择其他文件夹，或释放一些磁盘空间。
error-internal = Offision Setup 自身出现故障。
    .fix = 重试。如果仍然如此，关闭窗口后重新打开。已保存的内容会保留。

## Fields: what is wrong
problem-tenant-empty = 输入目录(租户) ID
problem-tenant-malformed = 租户 ID 必须是 36 个字符（含连字符），或者是域名，例如 contoso.onmicrosoft.com
problem-tenant-is-secret = 这看起来是客户端密码。复制“目录(租户) ID”一行
problem-client-id-empty = 输入应用程序(客户端) ID
problem-client-id-malformed = 客户端 ID 必须是 36 个字符，例如 8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f
problem-client-id-is-tenant = 客户端 ID 与租户 ID 相同。复制“应用程序(客户端) ID”一行
problem-secret-empty = 输入客户端密码的值
problem-secret-is-secret-id = 这看起来是“机密 ID”。改为复制“值”列
problem-secret-short = 客户端密码太短。复制完整的“值”列
problem-secret-has-spaces = 客户端密码中有空格。只复制“值”列
problem-redirect-url-empty = 输入重定向 URL
problem-redirect-url-malformed = 重定向 URL 不是完整的地址。重新复制，从 https:// 一直到结尾
problem-redirect-url-not-secure = 重定向 URL 必须以 https:// 或 http://localhost 开头
problem-redirect-url-has-fragment = 重定向 URL 不能包含 #。复制时去掉 # 及其后面的部分
problem-delegate-empty = 输入 Offision 邮箱的地址
problem-delegate-malformed = Offision 邮箱必须是邮件地址，例如 offision@contoso.com
problem-rooms-empty = 至少输入一个会议室地址
problem-rooms-malformed = 每间会议室必须是一个邮件地址，例如 room1@contoso.com，每行一个

## Help
help = 帮助
help-title = 帮助
help-what = Offision Setup 将 Microsoft 365 租户连接到 Offision，并检查每间会议室。检查期间不会更改任何设置。
help-keys = 键盘
help-key-region = 转到窗口的下一个或上一个区域
help-key-primary = 右下角的按钮
help-key-help = 打开此帮助
help-key-escape = 关闭对话框或菜单
help-key-rooms = 在会议室之间移动
help-key-room = 展开或折叠会议室
help-key-find = 查找会议室
help-version = 版本 { $version }

## 1 Before you start
start-title = 将会议室连接到 Offision
start-lead = 此工具检查你的 Microsoft 365 租户是否满足 Offision 的要求，并列出每间会议室缺少什么、如何更正。大约需要 10 分钟。
start-forget = 忘记此租户
start-forgotten = 已忘记。保存的值和密码不再保留在这台电脑上。
start-set-up = 设置租户
    .text = 连接应用程序，授予管理员同意，然后检查每间会议室。
start-continue = 继续设置 { $tenant }
    .text = 使用已保存的连接，重新检查所需的内容。
start-check = 检查已设置好的租户
    .text = 重新读取全部内容，找出有变化的地方。适合管理员和支持人员。
start-demo = 用演示租户试用
    .text = 本机上的虚构会议室，不需要帐户。
start-demo-busy = 正在启动演示租户…
start-ready = 需要准备
start-ready-values = 应用注册的租户 ID、客户端 ID 和客户端密码
start-ready-administrator = 一位可以授予同意的全局管理员或特权角色管理员
start-ready-mailbox = Offision 邮箱的地址，该邮箱是每间会议室的代理人
start-does = 此工具会做什么
start-does-read = 只读取，不会更改租户中的任何内容。
start-does-secret = 客户端密码保存在本机的凭据存储中，或只在本次运行期间留在内存中，绝不会写入报告。
start-does-hosts = 只与 Microsoft 通信。
start-hosts = 显示会连接的地址

## 2 App registration
registration-title = 连接你的应用注册
registration-lead = 从 Microsoft Entra 管理中心内该应用程序的“概述”页复制以下各值。
registration-open = 在 Entra 中打开应用注册
registration-tenant = 目录(租户) ID
    .hint = 位于“概述”页。也可以输入域名，例如 contoso.onmicrosoft.com。
registration-client-id = 应用程序(客户端) ID
    .hint = 位于同一页。36 个字符，含连字符。
registration-secret = 客户端密码的值
    .hint = 在“证书和密码”下复制“值”列。Microsoft 只显示一次。
    .stored = 已保存此应用程序的客户端密码。此栏留空即可使用。
    .show = 显示客户端密码
    .hide = 隐藏客户端密码
registration-redirect-url = 重定向 URL
    .hint = 在 Offision 中打开 Settings > Integrations > Microsoft 365，复制回调 URL。
registration-keep = 保留客户端密码
registration-keep-keychain = 保存在本机的凭据存储中
    .hint = 下次不必再次输入。
registration-keep-session = 只保留到窗口关闭
    .hint = 本机不会保存客户端密码的任何信息。
registration-no-keychain = 本机没有可用的凭据存储。客户端密码只保留到窗口关闭。
registration-save = 保存并继续
registration-connecting = 正在连接…
registration-continue = 继续
registration-found = 在粘贴的内容中找到了{ $what }。要分别填入吗？
registration-fill = 填入
registration-fill-not = 按原样粘贴
registration-filled = 已填入各个值
registration-lines = 连接
registration-line-tenant = 租户
    .passed = 已找到租户：{ $value }
    .plain = 已找到租户
    .failed = 未找到租户
registration-line-app = 应用程序
    .passed = 已找到应用程序：{ $value }
    .plain = 已找到应用程序
    .failed = 未找到应用程序
registration-line-secret = 客户端密码
    .passed = 客户端密码有效，到期日期：{ $value }
    .plain = 客户端密码有效
    .failed = 客户端密码未被接受
registration-line-redirect = 重定向 URL
    .passed = 重定向 URL 已注册
    .plain = 重定向 URL 已注册
    .failed = 重定向 URL 未注册
registration-line-audience = 帐户类型
    .passed = 任何组织目录都可以使用此应用程序
    .plain = 任何组织目录都可以使用此应用程序
    .failed = 此应用程序只允许一个租户使用
registration-connected = 已连接到 { $tenant }
registration-blocked = 在 Entra 中更正此项，然后再次选择“保存并继续”。你输入的内容不会丢失。
registration-open-link = 在 Entra 中打开
registration-warnings = 可以继续，但建议先看看这里。

## 3 Admin consent
consent-title = 授予管理员同意
consent-lead = Microsoft 会向管理员询问一次，Offision 是否可以在你的租户中使用这些权限。使用全局管理员或特权角色管理员登录。
consent-permissions = 同意后，Offision 可以
consent-permissions-now = 权限
consent-open = 打开 Microsoft 授予同意
consent-opening = 正在打开…
consent-values = 你输入的值
consent-granted-already = 之前已授予同意，所有权限均已授予。
consent-continue = 继续
consent-waiting-title = 正在等待管理员同意
consent-waiting-lead = 浏览器已打开 Microsoft 的页面。使用全局管理员或特权角色管理员登录，然后选择“接受”。此页面会自动进入下一步。
consent-waiting-lead-polling = 浏览器已打开 Microsoft 的页面。选择“接受”后，Microsoft 会将你转到 Offision。之后回到这里：此页面每隔几秒查询一次权限是否已授予。
consent-waiting = 正在等待从 Microsoft 返回
consent-looking = 正在向 Microsoft 查询权限
consent-looked = 刚刚查询过。{ $missing ->
   *[other] 还有 { $missing } 项权限未授予。
 }
consent-limit = { $minutes ->
   *[other] { $minutes } 分钟后停止等待
 }
consent-limit-soon = 不到一分钟后停止等待
consent-open-again = 再次打开浏览器
consent-copy-link = 复制链接
consent-already = 我已授予同意
consent-someone-else = 管理员是其他人？复制链接发给对方。链接在任何计算机上都能使用，但此页面关闭后即失效。
consent-someone-else-local = 管理员是其他人？复制链接发给对方。在其他计算机上，选择“接受”后的最后一页会显示错误。此时在这里选择“我已授予同意”。
consent-no-browser = 无法打开浏览器。复制此链接，在浏览器中打开。
consent-link = 同意链接
consent-stray = 收到的是旧链接的结果，仍在等待最新的链接。选择“再次打开浏览器”。
consent-accepted = Microsoft 已确认同意。正在检查权限是否已生效。
consent-refused-title = 未获得同意
consent-refused-cancelled = 你在 Microsoft 页面上选择了“取消”。未做任何更改。
consent-timed-out-title = 已停止等待
consent-timed-out = 等待 { $minutes ->
   *[other] { $minutes } 分钟
 }后已停止。你输入的内容不会丢失。
consent-start-again = 重新开始
consent-granted-title = 已获得同意
consent-granted = 已获得同意，正在继续…
consent-given = 已获得同意
consent-missing = { $missing ->
   *[other] 仍缺少 { $missing } 项权限
 }
    .fix = 在 Entra 中打开“API 权限 > 添加权限 > Microsoft Graph > 应用程序权限”，添加缺少的权限，然后再次授予同意。
consent-open-permissions = 在 Entra 中打开 API 权限
consent-error-question = Microsoft 显示了错误？
consent-paste = 错误文本或地址
    .hint = 粘贴错误文本或该页面的地址，这里会说明如何处理。
consent-explain = 说明
consent-paste-empty = 先粘贴错误文本或该页面的地址
consent-paste-unknown = 无法识别这段内容。粘贴完整的文本（包括以 AADSTS 开头的代码）或该页面的地址。
consent-paste-accepted = 这表示 Microsoft 已确认同意。正在检查权限是否已生效。
permission-granted = 已授予
permission-not-granted = 尚未授予
permission-not-requested = 不在应用注册中
permission-other = 此应用程序的其他权限

### Steps 4 to 6

rooms-title = 选择要检查的会议室
rooms-lead = 选择 Offision 使用的邮箱，以及要检查的会议室。此工具只读取会议室。
rooms-delegate = Offision 邮箱
    .hint = 将作为每间会议室代理人的邮箱。使用无人查看的邮箱，例如 offision@contoso.com。
rooms-delegate-checking = 正在查找此邮箱
rooms-delegate-found = { $name }（{ $address }）可以作为代理人
rooms-delegate-found-unnamed = { $address } 可以作为代理人
rooms-delegate-unknown = 无法检查此邮箱。可以继续，检查会议室时会再次查找。
rooms-delegate-wrong = 此邮箱不能作为代理人
rooms-reading = 如何读取会议室设置？
rooms-reading-app = 应用程序本身
    .needs = Exchange.ManageAsApp 权限，以及一个 Exchange 角色，例如 View-Only Recipients。
    .gives = 每间会议室的所有设置。
    .leaves = 此应用程序会一直拥有该权限和角色，直到你将其删除。
rooms-reading-graph = 仅 Microsoft Graph 提供的内容
    .needs = 只需要已授予的同意。
    .gives = 会议室是否存在，以及谁能查看其日历。预订设置和完全访问仍为“无法检查”。
    .leaves = 无。
rooms-reading-needs = 需要
rooms-reading-gives = 可读取
rooms-reading-leaves = 会留下
rooms-which = 会议室
rooms-looking = 正在读取会议室…
rooms-looking-count = 正在读取会议室…目前 { $count } 间
rooms-need-delegate = 填写 Offision 邮箱后，即开始读取会议室列表。
rooms-all = 所有会议室（{ $count } 间）
rooms-buildings = 仅部分建筑物
rooms-buildings-choose = 建筑物
rooms-buildings-chosen = { $count ->
       *[other] 所选建筑物中有 { $count } 间会议室
    }
rooms-buildings-empty = 至少选择一个建筑物
rooms-pasted = 仅我粘贴的地址
rooms-pasted-addresses = 会议室地址
    .hint = 每行一个地址，或用逗号、分号隔开。
rooms-pasted-count = { $count ->
       *[other] { $count } 个地址
    }
rooms-pasted-malformed = { $word } 不是邮件地址。输入类似 room1@contoso.com 的地址
rooms-not-covered = { $count ->
       *[other] 有 { $count } 个办公桌、设备或位于本地 Exchange 服务器上的会议室，会列入报告，但不检查。
    }
rooms-not-covered-note = 办公桌、设备和位于本地 Exchange 服务器上的会议室会列入报告，但不检查。
rooms-none = Exchange 在此租户中没有列出任何会议室邮箱。
    .fix = 在 Exchange 管理中心打开“收件人 > 资源”，选择“添加会议室资源”。新会议室可能要几分钟后才会显示。
rooms-read-again = 重新读取会议室
rooms-exchange-failed = 此应用程序无权从 Exchange 读取会议室设置
rooms-exchange-unknown = 无法确定此应用程序能否从 Exchange 读取会议室设置
rooms-exchange-consequence = 可以继续：无法读取的设置会列为“无法检查”，绝不会列为通过。
rooms-exchange-use-graph = 只读取 Microsoft Graph 提供的内容
rooms-open-exchange = 打开 Exchange 管理中心
rooms-check = 检查 { $count ->
       *[other] { $count } 间会议室
    }
rooms-check-unknown = 检查会议室

scan-registration-title = 需要先处理应用注册，Offision 才能正常工作
scan-title = 检查会议室
scan-lead = 代理人：{ $delegate }。检查期间不会更改任何设置。
scan-lead-tenant = { $tenant }。代理人：{ $delegate }。检查期间不会更改任何设置。
scan-not-started = 尚未检查任何会议室。
scan-to-rooms = 选择会议室
scan-to-report = 转到报告
scan-remark = { $count ->
       *[other] { $count } 间需要处理
    }
scan-progress = 会议室检查
scan-progress-done = 已检查 { $done } 间，共 { $total } 间
scan-left = { $minutes ->
        [0] 剩余不到一分钟
       *[other] 大约剩余 { $minutes } 分钟
    }
scan-paused = 已暂停
scan-stopping = 正在停止，先读完当前的会议室
scan-pause = 暂停
scan-continue = 继续
scan-stop = 停止
scan-rest = 继续检查其余 { $count } 间
scan-again = 重新检查 { $count ->
       *[other] { $count } 间会议室
    }
scan-throttled = Microsoft 要求放慢请求速度。{ $seconds ->
        [0] 现在继续。
       *[other] { $seconds } 秒后继续。
    }
scan-offline = 连接于 { $time } 中断，恢复后会继续。{ $kept ->
       *[other] 已保留 { $kept } 个结果。
    }
scan-failed = 检查提前结束。已有的结果会保留。
scan-failed-at-start = 无法开始检查。
scan-all-ready = 所有会议室均已就绪，可供 Offision 使用。
scan-stopped-summary = 已停止。已检查 { $done } 间会议室，共 { $total } 间。
scan-summary-checked = { $total ->
       *[other] 已检查 { $total } 间会议室。
    }
scan-summary-part = 已检查 { $done } 间会议室，共 { $total } 间。
scan-summary-failed = { $count ->
       *[other] { $count } 间会议室需要处理。
    }
scan-summary-unread = { $count ->
       *[other] { $count } 间会议室无法检查。
    }
scan-summary-pending = { $count ->
       *[other] { $count } 间会议室正在等待 Exchange 生效。
    }
scan-summary-warned = { $count ->
       *[other] { $count } 间会议室有警告。
    }
scan-summary-not-covered = { $count ->
       *[other] { $count } 间会议室不在检查范围。
    }
scan-summary-ready = { $count ->
       *[other] { $count } 间会议室已就绪。
    }

scan-tiles = 按状态筛选会议室
scan-tile-fail = 需要处理
scan-tile-warn = 有警告
scan-tile-pass = 已就绪
scan-tile-todo = 未检查
scan-tile-pending = 等待 Exchange 生效
scan-tile-not-checked = 无法检查
scan-tile-not-applicable = 不在检查范围

scan-problems = 发现的问题
scan-problems-all = { $count ->
       *[other] 显示全部 { $count } 个问题
    }
scan-problems-fewer = 收起
scan-problem-pending = 等待 Exchange 生效：{ $check }
scan-problem-rooms = { $count ->
       *[other] { $count } 间会议室
    }
scan-problem-show = 显示会议室
    .of = 显示会议室：{ $problem }
scan-reason-unknown = 未提供原因

scan-find = 查找会议室
    .placeholder = 名称、地址或建筑物
scan-group = 分组方式
scan-group-building = 建筑物
scan-group-problem = 问题
scan-group-none = 不分组
scan-clear = 清除筛选条件
scan-showing = 显示 { $shown } 间，共 { $total } 间
scan-filtered-by = 仅显示：{ $problem }
scan-list = 会议室
scan-list-help = 使用箭头键在会议室之间移动，按 Enter 键展开会议室。
scan-column-room = 会议室
scan-column-checks = { $count ->
       *[other] { $count } 项检查
    }
scan-column-result = 结果
scan-building-none = 未设置建筑物
scan-no-match = 没有与“{ $query }”匹配的会议室。
scan-no-room = 没有符合此筛选条件的会议室。
scan-waiting-first = 很快就会显示首批结果。

scan-announce-started = 已开始检查会议室
scan-announce-quarter = 已检查 { $percent }%。目前 { $failed } 间未通过
scan-announce-finished = 会议室检查已完成。{ $ready } 间已就绪，{ $failed } 间需要处理，{ $warned } 间有警告，{ $unread } 间未检查
scan-announce-stopped = 会议室检查已停止。{ $ready } 间已就绪，{ $failed } 间需要处理，{ $warned } 间有警告，{ $unread } 间未检查
scan-announce-shown = { $count ->
       *[other] 显示 { $count } 间会议室
    }
scan-announce-room = { $room }：{ $result }

room-ready = 已就绪
room-failed = { $count ->
       *[other] { $count } 项检查未通过
    }
room-warned = { $count ->
       *[other] { $count } 个警告
    }
room-needs-action = 需要处理
room-checking = 正在检查
room-check-state = { $check }：{ $state }
room-loading = 正在读取详细信息…
room-all-passed = { $count ->
       *[other] { $count } 项检查全部通过。此会议室已就绪，可供 Offision 使用。
    }
room-todo = 尚未读取此会议室的任何内容。
room-not-covered = Offision 的会议室检查不包括此类邮箱。
room-found = 实际值
room-expected = 预期值
room-command = 在 Exchange Online PowerShell 中运行
room-copy-command = 复制命令
room-where = 更改位置
room-open-exchange = 在 Exchange 管理中心打开
room-open-entra = 在 Microsoft Entra 中打开
room-unread = { $count ->
       *[other] { $count } 项检查无法读取
    }
room-read-at = 读取时间：{ $time }
room-read-at-from = 读取时间：{ $time }，来源：{ $source }
room-pending-since = 更改时间：{ $time }。Exchange 最多可能需要 60 分钟才会显示更改。
room-advisory = 不妨碍使用 Offision
room-again = 重新检查此会议室
room-what-was-read = 显示读取到的内容
room-value-none = 未提供
source-graph = Microsoft Graph
source-exchange-user = Exchange（管理员）
source-exchange-app = Exchange（应用程序）
source-powershell = PowerShell 文件
source-report = 以前的报告

report-title = 保存报告
report-lead = 报告列出每间会议室、读取到的内容和更正方法。报告绝不包含客户端密码和令牌。
report-contents = 报告内容
report-contents-tenant = 租户、云和应用程序 ID
report-contents-permissions = 权限：已授予 { $granted } 项，共 { $total } 项
report-contents-rooms = 每间会议室的每项检查结果
report-contents-evidence = 实际值和预期值，以及来源和时间
report-contents-requests = 请求 ID，供 Microsoft 支持人员使用
report-result = 结果
report-total = 会议室总数
report-part = 检查未覆盖所有会议室：{ $count ->
       *[other] 有 { $count } 间会议室
    }被列为未检查。
report-save = 保存
report-save-json = 保存为 JSON
report-save-file = 供支持人员使用和自行存档的报告 (.json)
report-saved = 已保存到 { $path }
report-show = 在文件夹中显示
report-copy-path = 复制路径
report-handover = 在 Offision 中输入以下各值
    .hint = 在 Offision 中打开 Settings > Integrations > Microsoft 365。
report-handover-tenant = 目录(租户) ID
report-handover-client = 应用程序(客户端) ID
report-handover-secret = 客户端密码的值
report-handover-hidden = 已保存，此处不显示
report-handover-no-secret = 未保留。从创建客户端密码的地方复制，或新建一个。
report-copy-value = 复制：{ $name }
report-secret-title = 复制客户端密码？
report-secret-text = 任何持有客户端密码的人都可以使用此应用程序的权限。只粘贴到 Offision，不要粘贴到其他地方。剪贴板会在 60 秒后清空。
report-secret-copy = 复制客户端密码
report-secret-copied = 已复制。剪贴板会在 60 秒后清空。
report-finish = 完成
report-finished = 设置已完成。可以关闭此窗口，之后随时可以重新检查。

### Checks, reasons and fixes (also printed by the terminal)

## Checks. The message says what should be true; .wrong what is wrong; .why why it matters; .portal where an administrator changes it.
check-app-registered = 此租户中存在该应用注册
    .wrong = 该应用注册在此租户中不可用
    .why = Offision 以此应用程序的身份登录。没有它，Offision 无法访问租户。
    .portal = Microsoft Entra 管理中心 > 应用注册 > 你的应用程序 > 概述：复制“应用程序(客户端) ID”。如果应用程序已停用：企业应用程序 > 你的应用程序 > 属性 > 是否允许用户登录?
check-secret-accepted = Microsoft 接受客户端密码
    .wrong = Microsoft 不接受客户端密码
    .why = Offision 用客户端密码证明自己就是此应用程序。
    .portal = 应用注册 > 你的应用程序 > 证书和密码 > 新客户端密码。复制“值”列，而不是“机密 ID”。先在 Offision 中输入新的客户端密码，再删除旧的。
check-secret-lasts = 客户端密码至少还有 60 天有效期
    .wrong = 客户端密码即将到期或已经到期
    .why = 客户端密码到期当天，Offision 会断开连接，预订不再同步。
    .portal = 应用注册 > 你的应用程序 > 证书和密码 > 新客户端密码，最长 24 个月。先在 Offision 中输入新的客户端密码，再删除旧的。
check-multitenant = 应用程序接受任何组织目录中的帐户
    .wrong = 应用程序只接受一个目录中的帐户
    .why = Offision 从自己的目录登录。如果应用程序只允许一个目录，Microsoft 会拒绝登录。
    .portal = 应用注册 > 你的应用程序 > 身份验证 > 受支持的帐户类型 > 任何组织目录中的帐户 > 保存
check-permissions-requested = 应用程序已请求 Offision 需要的所有权限
    .wrong = 应用程序未请求 Offision 需要的所有权限
    .why = 同意只能授予应用程序请求的权限。“委托的权限”下的同名权限不算。
    .portal = 应用注册 > 你的应用程序 > API 权限 > 添加权限 > Microsoft Graph > 应用程序权限
check-no-extra-permissions = 应用程序没有超出 Offision 需要的权限
    .wrong = 应用程序的权限超出 Offision 的需要
    .why = 持有客户端密码的人可以使用此应用程序的每一项权限。
    .portal = 应用注册 > 你的应用程序 > API 权限 > … > 删除权限
check-permissions-granted = 管理员已授予所有权限
    .wrong = 有权限未授予
    .why = 没有管理员同意，Microsoft 会拒绝 Offision 的所有请求。
    .portal = 应用注册 > 你的应用程序 > API 权限 > 授予管理员同意。全局管理员或特权角色管理员可以执行此操作。
check-permissions-work = 权限可以正常使用
    .wrong = 有权限已授予但无法使用
    .why = 授予的权限可能在 Exchange 中受到限制或被覆盖。最终以请求能否成功为准。
    .portal = 应用注册 > 你的应用程序 > API 权限 > 授予管理员同意。如果已授予，在 Exchange 中查找应用程序访问策略。
check-tenant-found = 此 Microsoft 云中存在该租户
    .wrong = Microsoft 找不到此租户
    .why = 其他各值都属于此租户。
    .portal = Microsoft Entra 管理中心 > 概述：复制“租户 ID”
check-redirect-registered = Offision 的重定向 URL 已在“Web”下注册
    .wrong = Offision 的重定向 URL 未在“Web”下注册
    .why = 只有地址已注册且一字不差，Microsoft 才会将用户送回 Offision。如果注册在其他平台下，Microsoft 会拒绝客户端密码。
    .portal = 应用注册 > 你的应用程序 > 身份验证 > 添加平台 > Web > 重定向 URI > 配置
check-room-mailbox = 此邮箱是会议室
    .wrong = 此邮箱不是会议室
    .why = Exchange 只会答复发给 Exchange Online 会议室邮箱的预订请求。
    .portal = Exchange 管理中心 > 收件人 > 资源
check-visible-to-app = Offision 可以找到会议室并打开其日历
    .wrong = Offision 无法找到会议室或打开其日历
    .why = Offision 从 Microsoft 365 的地点列表中获取会议室，并读取其日历。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 常规 > 从全局地址列表中隐藏：关。应用程序访问策略在 Exchange Online PowerShell 中更改。
check-delegate-exists = Offision 邮箱存在
    .wrong = Offision 邮箱不可用
    .why = 预订请求会发送到此邮箱。如果改用动态组（成员由规则计算），Exchange 将无法处理任何请求。
    .portal = Microsoft 365 管理中心 > 用户 > 活跃用户，或 Exchange 管理中心 > 收件人 > 邮箱
check-automatic-processing = 预订请求会自动处理
    .wrong = 预订请求未得到处理
    .why = Exchange 将请求留在收件箱中，或只标为暂定，Offision 和组织者都得不到答复。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置 > 选择可以接受或拒绝预订请求的代理人
check-no-automatic-acceptance = Exchange 将决定权交给代理人
    .wrong = Exchange 自动接受预订
    .why = Exchange 在 Offision 看到预订之前就已接受，Offision 无法保留或释放会议室。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置 > 选择可以接受或拒绝预订请求的代理人
check-everyone-may-request = 所有人都可以请求预订此会议室
    .wrong = 不在名单上的人会被拒绝
    .why = 对于不在名单上的人，Exchange 在 Offision 看到请求之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置 > 选择可以接受或拒绝预订请求的代理人
check-requests-forwarded = 代理人会收到请求
    .wrong = 代理人收不到请求
    .why = 请求在等待批准，但没有人收到通知。
    .portal = 管理中心没有此设置，只能使用命令。
check-delegate-listed = Offision 邮箱是代理人
    .wrong = Offision 邮箱不是代理人
    .why = 此会议室的预订请求不会送达 Offision 邮箱。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置 > 选择代理人
check-nobody-bypasses = 没有人可以跳过审批
    .wrong = 有人可以跳过审批
    .why = 对于 BookInPolicy 中列出的人，预订不经过 Offision 就会被接受。
    .portal = 管理中心没有此设置，只能使用命令。
check-any-hours = 任何时段都可以预订
    .wrong = 工作时间以外的预订会被拒绝
    .why = 对于工作时间以外的预订，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 仅允许在工作时间内安排：关
check-any-date = 定期会议可以在预订窗口之后结束
    .wrong = 日期太远的预订会被拒绝
    .why = 对于在预订窗口之后才结束的定期会议，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 自动拒绝超出此限制的会议：关
check-full-access = Offision 有完全访问权限
    .wrong = Offision 没有完全访问权限
    .why = Offision 无法打开此会议室的邮箱来读取和管理预订。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 委派 > 读取和管理(完全访问) > 编辑 > 添加成员。更改可能需要几分钟才会生效。

## Reasons: why something could not be checked, does not apply, or is a warning. .fix says what to do.
reason-not-reached = 在读取此项之前，检查已停止。
    .fix = 继续检查。
reason-throttled = { $host } 一直要求放慢请求速度。
    .fix = 几分钟后重新检查。这不表示会议室有问题。
reason-unreachable = { $how ->
        [name] 找不到名称 { $host }。这台计算机是否已联网？
        [connect] 无法连接到 { $host }。
        [proxy] 代理不允许访问 { $host }。
        [tls] 与 { $host } 的连接不受信任。公司防火墙可能替换了证书。
        [clock] 按这台计算机的时间，{ $host } 的证书不在有效期内。
        [timeout] { $host } 未及时响应。
        [dropped] 与 { $host } 的连接在响应完成之前中断。
       *[unavailable] { $host } 目前不可用。
    }
    .fix = { $how ->
        [name] 连接到网络后重试。
        [proxy] 联系网络管理员，允许访问 { $host }。
        [tls] 向网络管理员确认是否会检查加密连接，并将公司的根证书安装到这台计算机的受信任根证书存储中。
        [clock] 设置这台计算机的日期和时间，然后重试。
       *[other] 重试。如果仍然如此，联系网络管理员，允许访问 { $host }。
    }
reason-unexpected-answer = 此版本无法理解 { $host } 返回的内容：{ $what }
    .fix = 重试。如果仍然如此，把详细信息发给 Offision 支持人员。
reason-property-absent = Microsoft 返回的内容中没有此设置，因此无法得知其值。
    .fix = 在管理中心查看此设置。把详细信息发给 Offision 支持人员。
reason-refused = Microsoft 拒绝了请求：{ $text }（{ $code }）
    .fix = 查询此代码，或把详细信息发给 Offision 支持人员。
reason-sign-in-refused = Microsoft 拒绝此应用程序登录（{ $code }）。
    .fix = 先解决此问题。依赖此项的内容尚未检查。
reason-sign-in-lost = 此应用程序的登录在检查期间失效。
    .fix = 重新检查应用注册，然后继续。
reason-permission-missing = 未授予权限 { $permission }。
    .fix = 授予管理员同意，然后重新检查。
reason-own-registration-hidden = Microsoft 不允许此应用程序读取自身的注册信息。
    .fix = 在 Microsoft Entra 管理中心查看。
reason-registration-elsewhere = 应用注册属于另一个租户，此租户中只有其企业应用程序。
    .fix = 联系应用注册的所有者。
reason-exchange-not-asked = Microsoft Graph 不提供此设置，且未查询 Exchange。
    .fix = 在“选择会议室”中选择“应用程序本身”，或在 Exchange 管理中心查看。
reason-exchange-not-granted = 此应用程序没有 Exchange Online 的权限。
    .fix = 添加应用程序权限 Exchange.ManageAsApp (Office 365 Exchange Online)，授予管理员同意，并为此应用程序分配“全局读取者”角色。
reason-exchange-role-missing = 此应用程序没有可在 Exchange 中读取此项的角色。
    .fix = 为企业应用程序分配“全局读取者”角色，或 Exchange 角色 View-Only Recipients。新角色可能需要几分钟才会生效。
reason-access-policy = Exchange 中的应用程序访问策略阻止此应用程序访问该邮箱。
    .fix = 联系 Exchange 管理员，将该会议室加入策略的范围。更改可能需要两小时才会生效。
reason-mailbox-elsewhere = 此邮箱在 Exchange Online 中未处于活动状态。它可能位于本地 Exchange 服务器上，或已删除。
    .fix = 位于本地服务器上的会议室在该服务器上设置，在 Exchange 命令行管理程序中使用相同的命令。
reason-mailbox-not-found = Exchange Online 中没有使用此地址的邮箱。
    .fix = 检查地址。
reason-blocked-by = 需要先通过另一项检查。
    .fix = 解决未通过的检查，然后重新检查。
reason-not-a-room = { $kind ->
        [workspace] 工作区的预订方式不同，Offision 的会议室策略不适用。
        [desk] 办公桌的预订方式不同，Offision 的会议室策略不适用。
        [equipment] Offision 的会议室策略不包括设备。
       *[other] 这不是会议室，Offision 的会议室策略不适用。
    }
    .fix = 无需处理。
reason-hidden-from-places = 此会议室已从地址列表中隐藏，因此 Offision 找不到它。
    .fix = 在 Exchange 管理中心，为此会议室关闭“从全局地址列表中隐藏”。
reason-not-in-places = 此会议室尚未出现在 Microsoft 365 的地点列表中，因此 Offision 找不到它。
    .fix = 新会议室最多可能需要 24 小时才会出现。
reason-by-name-only = 只有显示名称“{ $name }”相同，可能是另一个邮箱。
    .fix = 在 Exchange 管理中心核对地址。
reason-inherited = 此访问权限是继承的，不是在此会议室上授予的。
    .fix = 在此会议室上直接授予完全访问权限。
reason-secret-ends-soon = { $days ->
        [0] 客户端密码将在一天内到期。
       *[other] 客户端密码将在 { $days } 天后到期。
    }
    .fix = 新建客户端密码，在 Offision 中输入，然后删除旧的。
reason-secret-ambiguous = 此应用程序有多个客户端密码的开头字符相同，其中一个即将到期。
    .fix = 删除不再使用的客户端密码。
reason-more-than-needed = Offision 不需要：{ $permissions }
    .fix = 删除其他集成不使用的权限。
reason-nothing-to-try-on = 没有邮箱可用来测试 { $permission }。
    .fix = 在“选择会议室”中输入 Offision 邮箱，然后重新检查。
reason-delegate-not-given = 尚不知道 Offision 邮箱。
    .fix = 在“选择会议室”中输入 Offision 邮箱。
reason-delegate-dynamic = 这是动态组（成员由规则计算）。代理人如果是动态组，Exchange 将无法处理该会议室的请求。
    .fix = 使用邮箱。
reason-delegate-unsuitable = 此地址不能作为代理人。它必须是邮箱或启用邮件的安全组。
    .fix = 使用邮箱。
reason-perhaps-through-group = 这里列出了组 { $group }。Offision 邮箱是否为其成员，未能读取。
    .fix = 查看该组的成员，或直接列出 Offision 邮箱。
reason-no-rooms = Microsoft 在此租户中没有列出任何会议室。
    .fix = 在 Exchange 管理中心的 Recipients > Resources 中创建会议室。新会议室最长可能需要 24 小时才会出现。
reason-list-incomplete = Microsoft 列出 { $listed } 间会议室，但统计数为 { $counted } 间，因此不使用此列表。
    .fix = 几分钟后重试。

## What Microsoft says to the sign-in, by code. .fix says what to do.
reason-cause-tenant-not-found = 找不到此租户。
    .fix = 检查目录(租户) ID，以及 Microsoft 云是否正确。
reason-cause-tenant-malformed = 这不是租户 ID，也不是域名。
    .fix = 从应用程序的“概述”页复制“目录(租户) ID”。
reason-cause-app-not-found = 此应用程序不在该租户中。
    .fix = 检查复制的是否是“应用程序(客户端) ID”，而不是“对象 ID”。
reason-cause-app-not-in-tenant = 此应用程序在该租户中还没有企业应用程序。
    .fix = 授予一次管理员同意，即会创建。
reason-cause-app-disabled = 此应用程序已停用。
    .fix = 在 Entra 中打开“企业应用程序 > 你的应用程序 > 属性”，将“是否允许用户登录?”设置为“是”。
reason-cause-secret-refused = Microsoft 不接受此客户端密码。
    .fix = 复制“值”列，而不是“机密 ID”。如果值已隐藏，新建一个客户端密码。几分钟前新建的客户端密码可能要再等几分钟才会生效。
reason-cause-secret-expired = 客户端密码已到期。
    .fix = 新建一个，并同时在 Offision 中更新。
reason-cause-single-tenant = 此应用程序只允许一个租户使用。
    .fix = 在 Entra 中打开“身份验证 > 受支持的帐户类型”，选择任何组织目录。
reason-cause-redirect-mismatch = 重定向 URL 不在应用注册中。
    .fix = 在 Entra 中打开“身份验证 > 添加平台 > Web”，粘贴重定向 URL。然后再次打开浏览器。
reason-cause-consent-cancelled = 你在 Microsoft 页面上选择了“取消”。未做任何更改。
    .fix = 再次打开浏览器，选择“接受”。
reason-cause-not-an-administrator = 此帐户不能授予同意。
    .fix = 使用全局管理员或特权角色管理员登录。对于这些权限，应用程序管理员不够。
reason-cause-other-directory = 此帐户属于另一个目录。
    .fix = 在 Microsoft 页面上注销，改用此租户的管理员。
reason-cause-conditional-access = 公司的条件访问规则阻止了登录。
    .fix = 联系管理这些规则的人员，并提供下面的跟踪 ID。
reason-cause-not-granted = 此应用程序尚未获得同意。
    .fix = 授予管理员同意。
reason-cause-service-missing = 此租户没有所请求的 Microsoft 服务。
    .fix = 检查 Exchange Online 是否已获许可并启用。
reason-cause-wrong-cloud = 此租户位于另一个 Microsoft 云中。
    .fix = 应用程序必须在租户所在的云中注册。
reason-cause-try-later = Microsoft 目前无法响应。
    .fix = 几分钟后重试。
reason-cause-foreign-answer = 此结果不属于当前打开的请求。
    .fix = 选择“再次打开浏览器”，使用新页面。
reason-cause-unknown = Microsoft 拒绝了请求，此版本不认识返回的代码。
    .fix = 把详细信息发给 Offision 支持人员。

## Permissions in plain words
permission-calendars-readwrite = 读取和写入所有邮箱中的日历
permission-group-read-all = 读取所有组
permission-mail-send = 以任何用户的身份发送邮件
permission-place-read-all = 读取所有地点（会议室和建筑物）
permission-user-read-all = 读取所有用户的完整个人资料

## The terminal
cli-connecting = 正在连接…
cli-listing = 正在列出会议室…
cli-throttled = Microsoft 要求放慢请求速度。{ $seconds } 秒后继续。
cli-offline = 连接已中断，恢复后会继续。已读取的内容会保留。
cli-tenant = 租户：{ $tenant }
cli-registration = 应用注册
cli-problems = 发现的问题
cli-no-problems = 无。
cli-rooms-title = 会议室
cli-rooms = { $count ->
       *[other] { $count } 间会议室
    }
cli-more-rooms = …还有 { $count } 间。使用 --format json 查看全部。
cli-found = 实际值：{ $text }
cli-wanted = 预期值：{ $text }
cli-because = { $text }
cli-fix = 处理方法：{ $text }
cli-pending = 等待 Microsoft 生效，自 { $text } 起
cli-counts = { $discovered } 间会议室：{ $passed } 间已就绪，{ $failed } 间需要处理，{ $warned } 间有警告，{ $pending } 间等待 Exchange 生效，{ $not-checked } 间未检查，{ $not-applicable } 间不在检查范围。

## Pages that the browser shows when it comes back to this computer
browser-accepted = 已从 Microsoft 返回。回到 Offision Setup 继续，此页面可以关闭。
browser-refused = 未获得同意。原因显示在 Offision Setup 中，此页面可以关闭。
browser-stray = 此链接来自之前的尝试。返回 Offision Setup，选择“再次打开浏览器”。
