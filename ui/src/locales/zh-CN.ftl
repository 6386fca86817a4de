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
details-trace = 跟踪 ID
details-request = 请求 ID
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

## A cause of Microsoft's table, as a card
diagnosis-likely = 可能的原因，可能性大的在前
diagnosis-fix = 处理方法
diagnosis-wait-seconds = 稍等即可：几秒后重试。
diagnosis-wait-minutes = 稍等即可：可能需要几分钟。
diagnosis-wait-hours = 稍等即可：可能需要几小时。
diagnosis-role = 需要“{ $role }”角色。

## Waiting for Microsoft: after consent, a new secret or a new role
waiting-since = 正在等待 Microsoft，自 { $time } 起
waiting-usually = 通常不到一分钟，有时要几分钟。
waiting-throttled = Microsoft 要求放慢请求速度。这不表示有问题。
waiting-look = 立即查询
waiting-next = 下次查询：{ $time }

## Buttons that open a page of Microsoft
link-app-registrations = 打开“应用注册”
link-app-overview = 打开应用程序的“概述”
link-authentication = 打开“身份验证”
link-credentials = 打开“证书和密码”
link-permissions = 打开“API 权限”
link-exchange-resources = 打开 Exchange 管理中心
link-enterprise-app = 打开该企业应用程序
link-enterprise-apps = 打开“企业应用程序”
link-consent-requests = 打开“管理员同意设置”
link-user-settings = 打开“用户设置”
link-conditional-access = 打开“条件访问”
link-sign-in-logs = 打开“登录日志”
link-app-policies = 打开“应用程序策略”
link-deleted-apps = 打开“已删除的应用程序”
link-licenses = 打开“许可证”

## Fields: what is wrong
problem-tenant-empty = 输入目录(租户) ID
problem-tenant-malformed = 租户 ID 必须是 36 个字符（含连字符），或者是域名，例如 contoso.onmicrosoft.com
problem-tenant-is-secret = 这看起来是客户端密码。复制“目录(租户) ID”一行
problem-tenant-not-in-address = 此地址中没有租户。改为复制“目录(租户) ID”一行
problem-client-id-not-in-address = 此地址中没有应用程序。改为复制“应用程序(客户端) ID”一行
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
help-explain = 解释 Microsoft 的错误
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
start-does-read = 未经你查看并确认，不会更改租户中的任何内容。
start-does-secret = 客户端密码保存在本机的凭据存储中，或只在本次运行期间留在内存中，绝不会写入报告。
start-does-hosts = 只与 Microsoft 通信。
start-hosts = 显示会连接的地址
start-hosts-note = 不会连接其他任何地址。对其他云只查询租户位于哪里，绝不发送客户端密码。
start-secret-ends = 客户端密码将于 { $date } 到期。
start-secret-soon = { $days ->
        [0] { $tenant } 的客户端密码今天到期
       *[other] { $tenant } 的客户端密码还有 { $days } 天到期
    }
    .text = 如果 Offision 也使用它，Offision 将在 { $date } 断开连接。更新大约需要五分钟。
start-secret-expired = { $tenant } 的客户端密码已到期
    .text = 已于 { $date } 到期。如果 Offision 也使用它，在 Offision 中输入新的客户端密码之前，Offision 无法连接。
    .enter = 输入新的客户端密码

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
registration-warnings = 可以继续，但建议先看看这里。
registration-found-one = 在粘贴的内容中找到了{ $what }。要填入吗？
registration-guide = 我还没有应用注册
registration-more = 更多选项
registration-cloud = Microsoft 云
registration-cloud-automatic = 自动查找
    .hint = 向 Microsoft 查询租户位于哪个云。几乎所有情况都适用。
registration-confirm = 是这个租户吗？
registration-confirm-domain = 域名
registration-confirm-id = 租户 ID
registration-confirm-app = 应用程序
registration-continue-with = 使用 { $tenant } 继续
registration-swap = 互换
registration-found-in = 此租户位于 { $cloud }。
registration-switch = 切换到 { $cloud }

## 2 App registration: what can be added to it in the administrator’s name
regfix-preview = 预览修复
regfix-sign-in = 请先以管理员身份登录，然后再次选择“预览修复”。
regfix-do-redirect = 添加重定向 URL
    .note = 现有的重定向 URL 会保留。
    .was = 已添加重定向 URL
    .undo = 删除重定向 URL
regfix-do-audience = 允许任何组织目录
    .note = 此目录的帐户可照常使用。
    .was = 已允许任何组织目录
    .undo = 只允许此目录
regfix-do-permissions = 请求缺少的权限
    .note = 管理员会在下一步同意这些权限。
    .was = 已请求权限
    .undo = 不再请求这些权限
regfix-do-secret = 添加客户端密码
    .note = 现有的客户端密码会继续有效。新密码会立即在此处使用；请同时在 Offision 中输入。
    .was = 已添加客户端密码
    .undo = 删除客户端密码
regfix-now = 现状
    .none = 无
regfix-after = 修复后
regfix-command = Microsoft Graph PowerShell 命令
    .copy = 复制命令
regfix-writing = 正在写入…
regfix-undo = 撤消
regfix-kept = 曾在此处进行的更改
    .at = { $what }，{ $date }
    .secret = { $what }（开头为 { $hint }），{ $date }
regfix-undo-what = 只会撤回 { $date } 添加的内容，不会更改其他部分。
    .secret = 之后无人能再用开头为 { $hint } 的密码登录。请确保 Offision 没有使用它。
    .unnamed = 之后无人能再用该密码登录。请确保 Offision 没有使用它。
regfix-secret-hint = 新密码的开头
regfix-secret-copy = 复制新的客户端密码
    .done = 密码会在剪贴板中保留一分钟
regfix-secret-keychain = 已存入此计算机的密码库。
regfix-secret-session = 只会保留到窗口关闭为止。请立即复制。
regfix-secret-not-kept = 此计算机的密码库未能保存密码。它只会保留到窗口关闭为止，而 Microsoft 不会再次显示：请立即复制。
regfix-consent = 向 Microsoft 请求同意
    .done = 已获得同意。请重试。
regfix-outcome-changed = 已完成，并已重新读取确认
    .undo = 已撤回
regfix-outcome-already-so = 现状已是如此，未写入任何内容。
    .undo = 该内容已不存在，未写入任何内容。
regfix-outcome-changed-since = 预览之后，有人更改了应用注册。未写入任何内容。请关闭此窗口，再查看一次。
    .undo = 之后有人更改了这一项。未写入任何内容。请在 Entra 中查看应用注册。
regfix-outcome-refused = Microsoft 不允许此更改
regfix-outcome-not-read = 无法读取应用注册，因此未写入任何内容。请重试。
regfix-outcome-not-written = 没有收到明确的答复，也未写入任何内容。请重试。
regfix-outcome-not-stuck = Microsoft 已接受更改，但尚未显示。请过几分钟再查看。
regfix-outcome-not-read-back = 更改已发送，但无法重新读取确认，可能已经生效。重试之前请先查看。
regfix-outcome-secret-lost = 已创建密码，但答复在途中丢失，因此无人能使用该密码。选择“撤消”即可删除。
regfix-not-allowed-consent-needed = 尚未有人允许此应用以你的名义更改应用注册。未写入任何内容。请再次登录并接受 Application.ReadWrite.All，或自行运行命令。
regfix-not-allowed-role-missing = 你的帐户无权更改此应用注册。未写入任何内容。请联系其所有者，或云应用程序管理员、应用程序管理员或全局管理员。
regfix-not-allowed-sign-in-lost = 你的登录已失效。未写入任何内容。请重新登录。
regfix-not-allowed-sign-in-refused = Microsoft 没有为此向你颁发令牌（{ $code }）。未写入任何内容。
regfix-not-allowed-other = Microsoft 没有接受更改（{ $code }：{ $text }）。未写入任何内容。
regfix-not-allowed-other-registration = 此撤消属于另一个应用注册。未写入任何内容。

## 2 App registration: a secret that was made a moment ago
secret-new = 刚刚创建的？新的客户端密码可能要过几分钟才会在 Microsoft 各处生效。
    .button = 这个密码是刚创建的
secret-waiting = 正在等待新的客户端密码在 Microsoft 生效
    .stop = 停止等待
    .stopped = 已停止等待
    .over = 客户端密码已在 Microsoft 生效
secret-gave-up = 几分钟后，Microsoft 仍无法识别此客户端密码
    .text = 已从 { $since } 起持续查询，现已停止。新密码不会这么晚才生效：很可能误用了“机密 ID”，或者是另一个应用程序的密码。新建一个客户端密码，并复制“值”列。
    .again = 继续等待

## 2 App registration: how long the secret lasts
secret-title = 客户端密码
secret-name = 名称
secret-unnamed = 未命名
secret-starts = 开头字符
secret-expires = 到期日期
secret-state-fine = 有效
secret-state-soon = 即将到期
secret-state-expired = 已到期
secret-state-unknown = 到期日期未知
secret-expiry = { $date }（{ $days ->
        [0] 今天
       *[other] 还有 { $days } 天
    }）
secret-expiry-past = { $date }（已到期）
secret-unknown = Microsoft 未允许应用程序读取客户端密码的到期日期。可在“证书和密码”下查看。
secret-others = 此应用程序中即将到期的其他客户端密码
secret-remind = 提醒我
    .saved = 已保存提醒。打开此文件即可添加到日历：{ $path }
secret-renew = 更新客户端密码

## 2 App registration: a new secret is tried before the old one goes
renewal-title = 更新客户端密码
renewal-lead = 先测试新的客户端密码。旧的在删除之前一直有效。
renewal-make = 在 Entra 中新建客户端密码
    .text = 在“证书和密码”下选择“新客户端密码”，截止期限最长 24 个月，然后复制“值”列。
renewal-try = 测试新的客户端密码
    .label = 新客户端密码的值
    .button = 测试密码
    .testing = 正在测试…
renewal-accepted = Microsoft 接受新的客户端密码
    .matched = 这是“{ $name }”，到期日期：{ $date }。
    .ambiguous = 应用程序有多个客户端密码以这些字符开头，无法确定是哪一个。在“证书和密码”下比对。
    .unmatched = 无法得知这是应用程序的哪个客户端密码。在“证书和密码”下比对开头的字符。
renewal-same = 这是当前正在使用的客户端密码
    .text = 复制新客户端密码的“值”列。它的开头字符与旧的不同。
renewal-untested = 无法测试新的客户端密码
    .text = 尚不知道它是否有效，也未做任何更改。再测试一次。
renewal-refused = Microsoft 不接受此客户端密码
renewal-enter = 在 Offision 中输入，然后删除旧的
    .locked = 新的客户端密码通过测试后才能进行此步。
    .offision = 在 Offision 中打开 Settings > Integrations > Microsoft 365，粘贴新的客户端密码并保存。
    .use = 选择“使用新密码”，让本机也使用它。
    .delete = 最后在“证书和密码”下删除旧的：“{ $name }”，到期日期：{ $date }。
    .delete-unknown = 最后在“证书和密码”下删除旧的。比对名称和到期日期，以免删错。
    .order = 务必按此顺序：如果先删除旧的，Offision 会断开连接。
renewal-use = 使用新密码
renewal-used = 本机已开始使用新的客户端密码
renewal-done = 完成
renewal-back = 返回应用注册

## 2 App registration: how to make one
registration-guide-title = 创建应用注册
registration-guide-lead = Offision 通过你自己的应用程序登录你的租户。可以手动创建，也可以用脚本创建。
registration-guide-ways = 想用哪种方式创建？
registration-guide-portal = 在门户中手动创建
    .hint = 七个部分，大约 15 分钟。可以看到每项设置。
registration-guide-azure-cli = Azure CLI 脚本
    .hint = 大约 3 分钟。也可以在 Azure Cloud Shell 中运行，无需安装任何软件。
registration-guide-graph-powershell = Microsoft Graph PowerShell 脚本
    .hint = 大约 3 分钟。适用于 Windows PowerShell 5.1 或 PowerShell 7。
registration-guide-progress = 已完成 { $done } 个部分，共 { $total } 个
registration-guide-unread = 输入各个值并向 Microsoft 查询后，会显示勾号。
registration-guide-look = 重新查询
registration-guide-looked = 已重新查询。已完成 { $done } 个部分，共 { $total } 个
registration-guide-state-done = 已完成
registration-guide-state-open = 尚不正确
registration-guide-verify = 验证内容
registration-guide-redirect = 要粘贴的重定向 URL
registration-guide-values = 输入各个值
registration-guide-back = 返回表单

## 2 App registration: a script makes it
registration-script-name = 应用程序名称
    .hint = 管理员会在 Entra 中看到此名称。
    .default = Offision 会议室
registration-script-tenant = 租户
    .hint = 可选：填写域名或租户 ID，使脚本登录到正确的租户。
registration-script = 脚本
registration-script-does = 脚本会创建一个应用程序，添加 Offision 需要的权限和最长 24 个月的客户端密码，并授予同意。脚本以你的身份运行：不会向 Offision Setup 发送任何内容。
registration-script-role = 需要全局管理员，或同时有权创建应用程序的特权角色管理员。
registration-script-missing = 输入名称和重定向 URL 后，脚本会显示在这里。
registration-script-copy = 复制脚本
registration-script-save = 保存脚本
    .saved = 已保存到 { $path }
registration-script-run = 运行方法
registration-script-run-azure-cli = 将脚本复制到装有 Azure CLI 的 bash 终端，或打开 shell.azure.com (Bash) 并粘贴到其中。
    .file = 如果已保存为文件，用以下命令运行：
registration-script-run-graph-powershell = 将脚本复制到 PowerShell 窗口。在 Azure Cloud Shell 中选择 PowerShell，所需的模块已经装好。
    .file = 如果已保存为文件，用以下命令运行：
handback-title = 取回结果
handback-label = 脚本的输出
    .hint = 粘贴全部输出，或只粘贴两个标记之间的一行。其中包含客户端密码，因此之后不再显示。
handback-read = 读取结果
handback-found = 已读取到{ $what }。要填入吗？
handback-secret = 客户端密码
handback-fill = 填入表单
handback-filled = 已填入各个值。保存之前，客户端密码只留在内存中。
handback-empty = 粘贴脚本的输出
handback-problem-not-json = 这不是脚本的输出。复制全部输出，从第一个标记到最后一个标记。
handback-problem-no-outcome = 这段文本中没有结果。复制以“{ "{" }"offisionSetup"”开头的一行。
handback-problem-tenant-malformed = 结果中的租户 ID 不完整。重新复制全部输出。
handback-problem-client-id-malformed = 结果中的客户端 ID 不完整。重新复制全部输出。
handback-problem-secret-malformed = 结果中的客户端密码不完整。重新复制全部输出。
handback-problem-too-long = 文本太长。只复制脚本的输出。
handback-problem-script-failed = 脚本未完成就停止了。查看最后一行，更正后重新运行。

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
consent-looked = { $missing ->
   *[other] 还有 { $missing } 项权限未授予。
 } 下次查询：{ $time }。
consent-limit = { $minutes ->
   *[other] { $minutes } 分钟后停止等待
 }
consent-limit-soon = 不到一分钟后停止等待
consent-open-again = 再次打开浏览器
consent-copy-link = 复制链接
consent-already = 我已授予同意
consent-not-administrator = 不是管理员？仍然可以选择“打开 Microsoft 授予同意”：下一页提供可以发给管理员的链接和邮件。
consent-somebody = 管理员是其他人？
consent-someone-else = 将链接或邮件发给对方。链接在任何计算机上都能使用。此页面会持续查询，对方授予同意后自动进入下一步；不要关闭此页面。
consent-someone-else-local = 将链接或邮件发给对方。在其他计算机上，选择“接受”后的最后一页会显示错误，这是正常的。此页面会持续查询，对方授予同意后自动进入下一步；不要关闭此页面。
consent-mail = 给对方写邮件
consent-mail-subject = 主题
consent-mail-body = 邮件正文
consent-mail-copy = 复制全部
consent-mail-copy-subject = 复制主题
consent-mail-copy-body = 复制正文
consent-no-browser = 无法打开浏览器。复制此链接，在浏览器中打开。
consent-link = 同意链接
consent-stray = 收到的是旧链接的结果，仍在等待最新的链接。选择“再次打开浏览器”。
consent-accepted-lead = 可以关闭浏览器。Microsoft 显示权限后，此页面会自动进入下一步。
consent-accepted = Microsoft 已确认同意。正在检查权限是否已生效。
consent-refused-title = 未获得同意
consent-refused-cancelled = 你在 Microsoft 页面上选择了“取消”。未做任何更改。
consent-timed-out-title = 已停止等待
consent-timed-out = 等待 { $minutes ->
   *[other] { $minutes } 分钟
 }后已停止。你输入的内容不会丢失。
consent-gave-up = 这不表示同意失败，只是 Microsoft 还没有显示这些权限。
consent-gave-up-roles = 如果管理员尚未授予同意，重新开始，并将新链接发给对方。
consent-gave-up-error = 如果 Microsoft 显示了错误，打开“帮助”，粘贴到“解释 Microsoft 的错误”下。
consent-gave-up-later = 如果已授予同意，重新开始：会立即查询，但 Microsoft 可能需要几分钟。
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
consent-paste-over = 已不再等待此结果，但同意可能已生效。重新开始，会立即查询。
permission-granted = 已授予
permission-not-granted = 尚未授予
permission-not-requested = 不在应用注册中
permission-other = 此应用程序的其他权限
    .why = 向发这封邮件给你的人询问为什么需要它。

## An administrator signs in
sign-in-title = 管理员
sign-in-why = Microsoft 不允许应用程序读取自身的注册信息，因此部分内容未知。以管理员身份登录即可读取。Microsoft 可能会要求为此帐户同意 Application.Read.All；它只允许读取。
sign-in-also = 以管理员身份登录，可以查看帐户的角色，并读取应用注册的当前状态。Microsoft 可能会要求为此帐户同意 Application.Read.All；它只允许读取。
sign-in-way = 登录方式
sign-in-browser = 使用本机的浏览器
    .hint = 推荐。
sign-in-device-code = 在其他设备上输入代码
    .hint = 适用于没有浏览器的远程会话。很多组织通过条件访问阻止此方式。
sign-in-more = 更多选项
sign-in-app = 登录所用平台
sign-in-app-web = 应用程序的 Web 平台
    .hint = 使用客户端密码。需要在“Web”下注册重定向 URI http://localhost。
sign-in-app-public = 应用程序的“移动和桌面应用程序”平台
    .hint = 不使用客户端密码。需要在该平台下注册重定向 URI http://localhost。使用代码登录时，还需要将“允许公共客户端流”设置为“是”。
sign-in-app-vendor = Offision 的登录应用程序
    .hint = 不使用客户端密码，应用注册也保持不变。此应用程序会添加到租户；Microsoft 可能要求管理员批准。
sign-in = 以管理员身份登录
sign-out = 注销
sign-in-waiting = 正在等待 Microsoft 登录完成
sign-in-browser-open = 浏览器已打开 Microsoft 的页面。在那里选择管理员帐户，然后回到这里。
sign-in-no-browser = 无法打开浏览器。复制此链接，在本机的浏览器中打开。
sign-in-link = 登录链接
sign-in-stray = 收到的是之前登录的结果，仍在等待最新的登录。
sign-in-code-how = 在任意设备上打开此地址，输入此代码。
sign-in-code = 代码
sign-in-copy-code = 复制代码
sign-in-address = 地址
sign-in-copy-address = 复制地址
sign-in-code-until = 代码有效期至 { $time }。
sign-in-code-blocked = 如果 Microsoft 阻止登录，说明条件访问禁止使用代码。取消后改用浏览器登录。
sign-in-done = 已登录
sign-in-as = 已登录：{ $name } ({ $account })
sign-in-as-unnamed = 已登录：{ $account }
sign-in-guest = 此帐户是此租户中的来宾。
sign-in-roles = 角色
sign-in-roles-none = 没有管理员角色
sign-in-roles-unknown = Microsoft 未提供角色
sign-in-may-consent = 此帐户可以授予管理员同意
sign-in-may-not-consent = 此帐户不能授予管理员同意
    .fix = 此帐户没有特权角色管理员或全局管理员角色。使用具有其中一个角色的帐户登录，或将同意链接发给具有该角色的人员。
sign-in-consent-unknown = 不知道此帐户能否授予管理员同意。
sign-in-cancelled = 你在 Microsoft 页面上选择了“取消”。未做任何更改。
sign-in-other-tenant = { $account } 属于另一个租户：{ $tenant }
    .fix = 使用 { $wanted } 的管理员登录。
sign-in-timed-out = { $minutes ->
       *[other] { $minutes } 分钟内没有人登录。
    } 未做任何更改。

## The permission table
permissions-name = 权限
permissions-show = 显示权限
permissions-required = 需要
permissions-requested = 已请求
permissions-granted = 已授予
permissions-in-token = 在令牌中
permissions-works = 可用
permissions-yes = 是
permissions-no = 否
permissions-wrong-kind = 委托
permissions-unknown = 未知
permissions-not-tried = 未测试
permissions-source-profile = Offision 的要求
permissions-source-registration = 来自应用注册
permissions-source-assignments = 来自应用角色分配
permissions-source-token = 来自新令牌
permissions-source-trial = 来自测试请求
permissions-no-source = 未读取任何内容
permissions-extra = { $count ->
       *[other] 比 Offision 的需要多 { $count } 项权限
    }
    .fix = 任何持有客户端密码的人都可以使用这些权限。删除其他集成不使用的权限。

### Steps 4 to 6

rooms-title = 选择要检查的会议室
rooms-lead = 选择 Offision 使用的邮箱，以及要检查的会议室。检查时不会更改任何设置。
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
    .gives = 每间会议室的所有设置，也适用于定时检查。
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
rooms-pasted = 仅这些地址，或 CSV 文件
rooms-pasted-addresses = 会议室地址
    .hint = 每行一个地址，或用逗号、分号隔开。CSV 文件的每行可以包含其他内容。
rooms-pasted-count = { $count ->
       *[other] { $count } 个地址
    }
rooms-none = Exchange 在此租户中没有列出任何会议室邮箱。
    .fix = 在 Exchange 管理中心打开“收件人 > 资源”，选择“添加会议室资源”。新会议室可能要几分钟后才会显示。
rooms-read-again = 重新读取会议室
rooms-exchange-consequence = 可以继续：无法读取的设置会列为“无法检查”，绝不会列为通过。
rooms-exchange-use-graph = 只读取 Microsoft Graph 提供的内容
rooms-role-new = 我刚刚已分配角色
rooms-role-waiting = 正在等待新角色在 Exchange 生效
    .stop = 停止等待
    .stopped = 已停止等待
    .over = 此应用程序现在可以从 Exchange 读取会议室设置。正在重新读取会议室。
rooms-role-gave-up = 已停止等待新角色生效
    .text = 已从 { $since } 起持续查询，仍无法在 Exchange 中读取会议室。新角色有时会更晚生效。可以继续等待，或稍后再试。在此期间，可检查角色是否已分配给此应用程序，并处于活动状态。
    .again = 继续等待
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
room-advisory = 建议：不影响会议室的结果
room-again = 重新检查此会议室
room-what-was-read = 显示读取到的内容
room-value-none = 未提供
source-graph = Microsoft Graph
source-graph-user = Microsoft Graph（管理员）
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

### Check rooms: the run, causes, booking

## The run
scan-lead-file = { $names } 中的会议室。不会向 Microsoft 查询，也不会更改任何设置。
scan-estimate = 估计：先查看了 { $sampled } 间会议室，共 { $total } 间。在全部会议室中，需要处理的占 { $least }% 到 { $most }%。
scan-budget = { $atOnce ->
       *[other] 同时发出 { $atOnce } 个请求
    }，每分钟约 { $perMinute } 个{ $refused ->
        [0] {""}
       *[other] ；Microsoft 拒绝了 { $refused } 个
    }
scan-not-kept = 结果无法再保存到此电脑
    .kept = { $count ->
       *[other] 已保留 { $count } 个结果。检查已停止。
    }
scan-summary-noted = { $count ->
       *[other] { $count } 间会议室有备注。
    }
scan-again-failed = 重新检查{ $count ->
       *[other] 需要处理的 { $count } 间
    }
scan-again-menu = 重新检查
scan-again-all = { $count ->
       *[other] 全部 { $count } 间会议室
    }
scan-again-unread = { $count ->
       *[other] { $count } 间无法检查的会议室
    }
scan-again-pending = { $count ->
       *[other] { $count } 间等待 Exchange 生效的会议室
    }
scan-again-older = 早于以下时间的结果
scan-older-none = 没有早于 { $age }的结果。

## Causes
scan-problem-hides = …并使 { $rooms ->
       *[other] { $rooms } 间会议室
    }的另外 { $checks ->
       *[other] { $checks } 项检查
    }无法进行
scan-problem-fix = 如何处理
    .of = 如何处理：{ $problem }
scan-fix-open-room = 展开其中一间会议室，查看实际值和处理方法。
scan-fix-save = { $count ->
       *[other] 保存 { $count } 间会议室的命令
    }
    .hint = 供 Exchange Online PowerShell 使用的文件。管理员运行之前，不会更改任何设置。
scan-notes = 值得注意
    .hint = 不妨碍使用 Offision
scan-notes-all = { $count ->
       *[other] 显示 { $count } 条备注
    }
scan-notes-none = 隐藏备注
scan-note-unread = 无法读取：{ $reason }

## Rooms in the list, and their details
room-notes = { $count ->
       *[other] { $count } 条备注
    }
room-blocked = 被另一项检查阻碍
room-blocked-by = 受阻于：{ $check }
room-blocked-count = { $count ->
       *[other] { $count } 项检查受阻于：{ $check }
    }
room-advised = 建议值
room-kind-workspace = 工作区
    .what = 大家在这里预订座位并共用：Exchange 会接受预订直到满员，无需任何人批准。Offision 的会议室策略不适用。
    .do = 保持原样即可。如果要在 Offision 中使用，先在 Exchange 中将类型改为会议室。
room-kind-desk = 办公桌
    .what = 办公桌通过 Microsoft Places 预订，Offision 的会议室策略不适用。
    .do = 无需处理。
room-kind-equipment = 设备
    .what = Exchange 按照与会议室相同的规则回复设备的请求，但 Offision 的指南不包括设备。
    .do = 如果要像会议室一样检查，返回“选择会议室”并包括设备。
room-kind-linked-room = 链接的会议室
    .what = 此会议室的帐户位于另一个 Active Directory 林。Exchange 不会将此类邮箱视为会议室，因此不会回复任何请求。
    .do = 在 Exchange Online PowerShell 中用 Set-Mailbox -Type Room 转换，然后重新检查。之后还必须打开自动处理。
room-kind-shared-mailbox = 共享邮箱
    .what = 这是当作会议室使用的共享邮箱。Exchange 不会回复它的预订请求。
    .do = 在 Exchange Online PowerShell 中用 Set-Mailbox -Type Room 转换，然后重新检查。之后还必须打开自动处理。
room-kind-on-premises = 位于你的服务器
    .what = 此邮箱位于你自己的 Exchange 服务器。云端知道它的地址，但不知道它的设置。
    .do = 在“选择会议室”中选择 PowerShell 文件，在服务器的 Exchange 命令行管理程序中运行脚本，然后导入其文件。
room-kind-other-tenant = 其他租户的会议室
    .what = 此条目代表另一个组织的会议室。它的设置在那里，无法从这里读取。
    .do = 请该租户的管理员检查。
facts-title = 显示数据来源
fact-mailbox = 邮箱类型
fact-place = Microsoft Places
fact-booking = 预订选项
fact-access = 完全访问权限
fact-hours = 工作时间
fact-rules = 邮箱中的规则
from-graph = 由应用程序于 { $time } 从 Microsoft Graph 读取
from-graph-user = 以管理员登录，于 { $time } 从 Microsoft Graph 读取
from-exchange-user = 以管理员登录，于 { $time } 从 Exchange 读取
from-exchange-user-account = 以 { $account } 的身份于 { $time } 从 Exchange 读取
from-exchange-app = 由应用程序于 { $time } 从 Exchange 读取
from-powershell = 来自 { $time } 的 PowerShell 文件
from-undated = 来自{ $source }，没有时间记录
from-report = 来自 { $time } 的以前的报告
differences-title = 两个来源的说法不同
differences-text = 这里以较新的一个为准。如果两者都正确，说明期间有人更改过此会议室。
differences-setting = 设置
differences-judged = 以此为准
differences-other = 另一个来源
reason-disk-full = 此电脑的磁盘已满。
    .fix = 腾出空间，然后继续检查。
reason-store-busy = 另一个程序正在使用存放结果的文件。
    .fix = 关闭其他 Offision Setup 窗口，然后继续检查。
reason-store-damaged = 存放结果的文件已损坏。
    .fix = 移走该文件，然后重新检查会议室。
reason-store-foreign = 存放结果的文件不属于 Offision Setup。
    .fix = 移走该文件，然后重新检查会议室。
reason-store-newer = 存放结果的文件由更新的版本写入。
    .fix = 更新 Offision Setup。
reason-store-unusable = 无法使用存放结果的文件。
    .fix = 确认你的帐户可以写入此电脑的磁盘，然后继续检查。

## A booking that is tried out. The answers are under booking-…
book-title = 谁可以预订此会议室？
book-nothing-known = 未知：没有读取任何起决定作用的设置。
book-try = 试问一个预订
book-who = 谁提出
book-who-inside = 组织内任何人
book-who-listed = 名单上的人
book-who-delegate = Offision 邮箱
book-who-external = 组织以外的人
book-lists = 名单
book-lists-bypassing = 不经代理人即被接受：
book-lists-may-request = 可以提出请求：
book-lists-exceptions = 可以请求规则不允许的预订：
book-day = 日期
book-time = 时间
book-length = 时长
book-often = 频率
book-often-once = 一次
book-often-day = 每天
book-often-week = 每周
book-ends = 结束
book-ends-date = 在某一天
book-ends-never = 永不
book-until = 最后一天
book-slot = 该时段
book-slot-free = 空闲
book-slot-taken = 已被占用
book-when-missing = 输入日期和时间即可得到答案。
book-offline = 根据已读取的设置回答，不会发送任何内容。时间以会议室所在地为准。
book-decides = 起决定作用的设置：
book-further = 接下来会查看的设置
book-not-read = 取决于未读取的设置
book-perhaps = 未读取，并且也可能构成阻碍

## A test with a real booking
proof-open = 用真实预订测试
    .short = 测试预订
proof-title = 用真实预订测试？
proof-title-running = 在 { $tenant } 进行测试预订
proof-what = 这会写入 { $tenant }：由你指定的邮箱向每间会议室发出一个真实邀请，会议时长 30 分钟，大约在一周之后。你会看到会议室的回复，之后会议会取消并移除。这不属于检查的一部分。
proof-organizer = 以此邮箱发送
    .hint = 此租户中的邮箱，并且其所有者知情。不能是 Offision 邮箱，也不能是会议室。
proof-organizer-empty = 输入发送邀请的邮箱地址
proof-organizer-malformed = 输入地址，例如 amy@contoso.com
proof-error-organizer-is-delegate = 选择另一个邮箱。Exchange 可能会立即接受 Offision 邮箱的请求，证明不了什么
proof-error-organizer-is-room = 选择个人的邮箱。这是一间会议室
proof-rooms = 会议室，最多 { $most } 间
proof-error-no-rooms = 选择至少一间会议室
proof-error-too-many-rooms = 最多选择三间会议室
proof-add = 查找要添加的会议室
proof-add-room = 添加 { $room }
proof-remove = 移除 { $room }
proof-send = { $count ->
       *[other] 发送 { $count } 个测试邀请
    }
proof-watch = 大多数会议室会在两分钟内回复。六分钟后仍没有回复，则无法得知结果，邀请会移除。
proof-invitation = 这是 Offision Setup 对会议室预订设置的测试，几分钟内会取消，无需处理。
proof-state-queued = 尚未发送
proof-state-sending = 正在发送邀请
proof-state-waiting = 正在等待回复
proof-state-answered = 已回复
proof-state-cleaning = 正在移除会议
proof-state-cleaned = 完成，会议已移除
proof-state-failed = 没有发送
proof-state-left = 尚未能移除
proof-expected = 预期
proof-answered = 实际回复
proof-answer-accepted = 立即接受
proof-answer-tentative = 等待批准
proof-answer-declined = 已拒绝
proof-answer-none = 没有回复
proof-answer-waiting = 尚未回复
proof-agrees = 符合预期
proof-differs = 不符合预期
proof-hide = 在后台继续
proof-show = 显示
proof-stop = 停止并移除
proof-running = 测试预订正在进行。
proof-cleaned = 所有测试会议均已移除。
proof-left = { $left ->
       *[other] { $left } 个测试会议无法移除。
    }
proof-leftovers = { $count ->
       *[other] 日历中仍有 { $count } 个以前测试预订的会议
    }
    .text = 该次测试中途中断。移除之前，这些会议会一直占用会议室。
proof-clean-up = { $count ->
       *[other] 移除 { $count } 个测试会议
    }
proof-announce-started = { $count ->
       *[other] 正在发送 { $count } 个测试邀请
    }
proof-announce-ended = 测试预订已完成，所有测试会议均已移除
### Choose rooms: sources, discovery, files

## How the settings are read
rooms-reading-recommended = 推荐
rooms-reading-administrator = 以 Exchange 管理员身份登录
    .needs = 一个具有“全局读取者”或 Exchange 管理员角色的帐户。
    .gives = 每间会议室的所有设置；角色允许时还可以修复。
    .leaves = 不留下长期权限。关闭此窗口后，登录即结束。
rooms-reading-file = PowerShell 文件
    .needs = 由一个人运行只读脚本。不需要新的权限。
    .gives = 运行时的所有设置。这是唯一得到 Microsoft 完全支持的方式，支持人员也可以直接使用。
    .leaves = 一个包含会议室名称和地址的文件，保存位置由你决定。
rooms-reading-signed-out = 以管理员身份登录，或选择其他读取设置的方式
rooms-reading-no-file = 选择文件，或选择其他读取设置的方式
sign-in-rooms-title = 管理员帐户
sign-in-rooms = 会议室设置以登录帐户的权限读取。仅检查时，“全局读取者”角色就足够了。Microsoft 可能会要求为此帐户同意 Exchange.Manage；在你确认更改之前，本工具只读取。

## What the sign-in may do, before the first room is read
preflight-looking = 正在查看在 Exchange 中的权限
preflight-read = 可以读取所有会议室设置
preflight-repair = 可以读取和更改所有会议室设置
preflight-repair-unknown = 不知道能否更改设置：Exchange 没有告知，也不会为此尝试更改任何设置。
preflight-unknown = 无法确定在 Exchange 中的权限
preflight-missing = 无权使用的命令
preflight-again = 重新查看
role-needed-to-read = 以此方式无权读取会议室设置。读取需要“全局读取者”角色，或 Exchange 中的 View-Only Recipients 角色。
role-needed-to-repair = 可以检查，但不能更改。更改需要“Exchange 管理员”或“Exchange 收件人管理员”角色。

## The script of PowerShell, and its file
files-run = 运行脚本
    .all = 适用于所有会议室。
    .chosen = { $count ->
       *[other] 适用于你在下方选择的 { $count } 间会议室。
    }
files-run-again = 再次运行脚本
files-where = 在哪里运行？
files-where-computer = 在电脑上
files-where-cloud-shell = 在 Azure Cloud Shell 中
files-where-server = 在本地 Exchange 服务器上
files-copy = 复制脚本
files-save = 保存脚本…
files-saved = 已保存到 { $path }
files-show = 显示脚本
files-run-here = 在本机运行
    .simulated = PowerShell 无法读取模拟租户。使用真实租户时，也可以在本机运行脚本。
    .looking = 正在本机查找 PowerShell
    .first = 查看脚本后，也可以在本机运行。
    .with = 本机装有 PowerShell { $version } 和 ExchangeOnlineManagement { $module }。选择保存文件的文件夹后，会打开 Microsoft 的登录窗口。
    .without = 本机装有 PowerShell { $version }，但没有 ExchangeOnlineManagement 模块。脚本会说明如何安装。
    .none = 本机没有 PowerShell，需要在其他地方运行。
files-running = PowerShell 正在运行脚本
files-stopping = 正在停止 PowerShell
files-output = PowerShell 的输出
files-stop = 停止
files-open = 打开它的文件
files-choose = 选择文件…
    .hint = 可以同时选择多个部分文件，也接受 CSV 文件和 Offision Setup 以前的报告。
files-choose-others = 选择其他文件…
files-remove = 移除文件
files-removed = 不再使用此文件
files-read = { $count ->
       *[other] 已从文件读取 { $count } 间会议室
    }
files-also-used = 同时使用 { $names }：未能读取的设置由它补充，已读取的设置会与它比对。
file-export = PowerShell 文件
file-report = 以前的报告
file-rooms = { $count ->
       *[other] { $count } 间会议室
    }
file-read-at = 读取时间：{ $from }
file-read-between = 读取时间：{ $from } 至 { $to }
file-read-unknown = 文件中没有读取时间。
file-none = 文件中没有可用的会议室。
file-unusable = { $count ->
       *[other] 有 { $count } 个条目无法使用，其余照常使用。
    }
import-report-foreign = 这不是 Offision Setup 的报告。
import-report-damaged = 报告在中途结束或已损坏，因此不使用。
import-report-newer = 此报告由较新的版本创建。更新 Offision Setup。
import-report-without-settings = 报告只有结果，没有设置。它由较旧的版本创建。
file-other-tenant = { $names } 属于另一个租户：{ $tenant }
    .unnamed = { $names } 属于另一个租户
    .fix = 此窗口已连接到 { $wanted }，因此不使用该文件的任何内容。选择 { $wanted } 的文件。
file-badge = 来自 { $date } 的文件
    .undated = 来自文件

## What was found
kind-room = { $count ->
       *[other] { $count } 间会议室
    }
kind-workspace = { $count ->
       *[other] { $count } 个工作区
    }
kind-desk = { $count ->
       *[other] { $count } 张办公桌
    }
kind-equipment = { $count ->
       *[other] { $count } 个设备
    }
kind-linked-room = { $count ->
       *[other] { $count } 个链接的会议室邮箱
    }
kind-shared-mailbox = { $count ->
       *[other] { $count } 个用作会议室的共享邮箱
    }
kind-on-premises = { $count ->
       *[other] { $count } 间位于本地服务器
    }
kind-other-tenant = { $count ->
       *[other] { $count } 间属于其他租户
    }
rooms-notes = 关于此列表
note-hidden = { $rooms ->
       *[other] 有 { $rooms } 间会议室已从地址列表中隐藏。
    }
    .means = 会议室重新显示之前，Offision 找不到它们。
note-not-in-places-yet = { $rooms ->
       *[other] 有 { $rooms } 间会议室尚未列入 Microsoft Places。
    }
    .means = Exchange 中已有这些会议室。新会议室可能要一天才会列入，在此之前 Offision 找不到它们。
note-not-in-exchange = { $rooms ->
       *[other] 有 { $rooms } 间会议室列在 Microsoft Places 中，但不在 Exchange 的列表中。
    }
    .means = 检查时会按地址逐间查找。
note-only-in-room-lists = { $rooms ->
       *[other] 有 { $rooms } 间会议室只列在会议室列表中。
    }
    .means = Places 和 Exchange 都没有列出它们，因此会按地址查找。
note-lists-of-exchange-differ = { $rooms ->
       *[other] Exchange 的两份列表中，有一份缺少 { $rooms } 间会议室。
    }
    .means = 这些会议室仍在此列表中，并会逐间查找。
note-places-short = { $rooms ->
       *[other] Microsoft Places 的统计数比列出的多 { $rooms } 间会议室。
    }
    .means = 已用 Exchange 的列表补全。如果两者都没有列出，该会议室就会遗漏。
note-places-unread = 无法读取 Microsoft Places。
    .means = 此列表来自 Exchange。不知道会议室位于哪个建筑物，也不知道 Offision 能否找到它们。
note-room-lists-unread = 未能读取所有会议室列表。
    .means = 因此不说明会议室属于哪个会议室列表。
note-own-servers-unread = 这里可能缺少本地服务器上的会议室。
    .means = 实际的会议室可能比这里列出的多。

## Which rooms
rooms-lists = 仅部分会议室列表
rooms-lists-choose = 会议室列表
rooms-lists-chosen = { $count ->
       *[other] 所选会议室列表中有 { $count } 间会议室
    }
rooms-lists-empty = 至少选择一个会议室列表
rooms-search = 仅与文本匹配的会议室
rooms-search-text = 名称、地址或建筑物
rooms-search-found = { $count ->
       *[other] 有 { $count } 间会议室匹配：{ $names }
    }
rooms-search-some = 有 { $count } 间会议室匹配，例如 { $names }
rooms-search-empty = 输入名称、地址或建筑物的一部分
rooms-search-none = 没有会议室与“{ $text }”匹配
rooms-pasted-choose = 选择 CSV 文件…
rooms-pasted-wrong = { $count ->
       *[other] 有 { $count } 行没有邮件地址，不会使用
    }
rooms-pasted-line = 第 { $line } 行：{ $text }
rooms-pasted-more = { $count ->
       *[other] 另有 { $count } 行
    }
rooms-pasted-none = 内容中没有邮件地址。输入类似 room1@contoso.com 的地址
rooms-options = 更多选项
rooms-options-everything = 同时查找隐藏的代理人规则（每间会议室多一次查询）
    .hint = 有人在 Outlook 中添加代理人时会留下隐藏规则，使 Exchange 不处理任何预订请求。
rooms-options-equipment = 同时检查设备
    .hint = 投影仪、车辆等设备，按会议室的规则检查。
rooms-resume = 检查 { $rooms ->
       *[other] { $rooms } 间会议室
    }的任务于 { $date } 中断，当时已完成 { $done ->
       *[other] { $done } 间。
    }
    .text = 已读取的内容会保留。已完成的会议室不会再次查询。
    .go-on = 继续检查其余 { $left } 间
    .anew = 重新开始

## A file alone, from the first screen
start-file = 打开 PowerShell 文件或以前的报告
    .text = 适合支持人员：显示文件中的会议室。无需登录，也不发送任何内容。
start-file-title = 打开文件
    .lead = 按文件中的内容显示会议室。无需登录，也不发送任何内容。
start-file-leaves = 此窗口会离开 { $tenant }。
start-file-delegate = Offision 邮箱（可选）
    .hint = 用于检查代理人。不填写时，这些检查仍为“无法检查”。
start-file-show = { $count ->
       *[other] 显示 { $count } 间会议室
    }
step-left-out = 文件不需要此步骤

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
check-other-secrets-last = 应用程序没有其他即将到期的客户端密码
    .wrong = 应用程序的另一个客户端密码即将到期或已经到期
    .why = 如果 Offision 或其他集成仍在使用该密码，到期当天会断开连接。
    .portal = 应用注册 > 你的应用程序 > 证书和密码。查明谁在使用该密码。如果没有人使用，将其删除。
check-multitenant = 应用程序接受任何组织目录中的帐户
    .wrong = 应用程序只接受一个目录中的帐户
    .why = Offision 从自己的目录登录。如果应用程序只允许一个目录，Microsoft 会拒绝登录。
    .portal = 应用注册 > 你的应用程序 > 身份验证 > 受支持的帐户类型 > 任何组织目录中的帐户 > 保存
check-permissions-requested = 应用程序已请求 Offision 需要的所有权限
    .wrong = 应用程序未请求 Offision 需要的所有权限
    .why = 同意只能授予应用程序请求的权限。“委托的权限”下的同名权限不算。
    .portal = 应用注册 > 你的应用程序 > API 权限 > 添加权限 > Microsoft Graph > 应用程序权限
check-application-permissions = 权限均为应用程序权限
    .wrong = 有权限添加在“委托的权限”下，而不是“应用程序权限”下
    .why = 两者名称相同，但 Offision 运行时没有用户登录，委托的权限不起作用。
    .portal = 应用注册 > 你的应用程序 > API 权限 > 添加权限 > Microsoft Graph > 应用程序权限。在其中添加同名权限，然后删除委托的权限。
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
    .why = Exchange 只会答复发给 Exchange Online 会议室邮箱的预订请求。链接邮箱和共享邮箱得不到答复。
    .portal = Exchange 管理中心 > 收件人 > 资源。要将链接邮箱或共享邮箱转换为会议室，在 Exchange Online PowerShell 中运行 Set-Mailbox <地址> -Type Room，然后运行 Set-CalendarProcessing <地址> -AutomateProcessing AutoAccept。
check-visible-to-app = Offision 可以找到会议室并打开其日历
    .wrong = Offision 无法找到会议室或打开其日历
    .why = Offision 从 Microsoft 365 的地点列表中获取会议室，并读取其日历。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 常规 > 从全局地址列表中隐藏：关。应用程序访问策略在 Exchange Online PowerShell 中更改。
check-place-described = Microsoft Places 中有会议室的信息
    .wrong = Microsoft Places 中的会议室信息不完整
    .why = Offision 从 Microsoft Places 获取会议室，如果没有填写容纳人数或楼宇，Offision 就无法得知。Outlook 的会议室查找工具只显示会议室列表中的会议室。
    .portal = Exchange Online PowerShell：Set-Place <会议室> -Capacity 8 -Building "Central"。会议室列表：Add-DistributionGroupMember <会议室列表> -Member <会议室>。更改可能需要 24 小时才会生效。
check-cloud-managed = 会议室由云端管理
    .wrong = 会议室从本地目录同步
    .why = 会议室的代理人名单保存在本地 Active Directory 中。Exchange Online 可能会拒绝更改名单，下次同步也可能会再次移除 Offision 邮箱。
    .portal = 在本地 Exchange 环境中更改此会议室的代理人，或改由云端管理会议室的 Exchange 属性。
check-sources-agree = 两个来源的会议室信息一致
    .wrong = 两个来源的会议室信息不一致
    .why = 其中一个来源已过时，或者其间有人更改了会议室。Offision 按 Exchange 目前的设置运行。
    .portal = 重新读取两个来源。如果仍不一致，在 Exchange 管理中心查看这些设置。
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
check-somebody-can-book = 有人可以预订会议室
    .wrong = 没有人可以预订会议室
    .why = 这些设置单独看可能合理，但合在一起会拒绝所有请求，包括通过 Offision 提出的请求。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订。那里没有的设置，需在 Exchange Online PowerShell 中用 Set-CalendarProcessing 更改。
check-not-reserved = 会议室可以预订
    .wrong = 会议室不接受预订
    .why = 会议室由先到者使用。Exchange 不为它接受任何预订，Offision 也无法预订。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -BookingType Standard
check-no-delegate-rule = 没有代理人规则妨碍会议室答复
    .wrong = 有代理人规则妨碍会议室答复
    .why = 有人在 Outlook 中为会议室邮箱添加了代理人，因此在收件箱中留下了规则。此规则使 Exchange 不处理请求，Offision 一个也收不到。
    .portal = 此规则是隐藏的。Exchange Online PowerShell：Get-InboxRule -Mailbox <会议室> -IncludeHidden 可以显示它，Remove-InboxRule 可以删除它。
check-no-dynamic-groups = 会议室的名单中没有动态组
    .wrong = 会议室的名单中有动态组
    .why = Exchange 无法得知动态组中有哪些成员，因此不会处理此会议室的任何请求，Offision 一个也收不到。
    .portal = 改为列出具体人员，或成员固定的组。代理人：Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置。其他名单：在 Exchange Online PowerShell 中使用 Set-CalendarProcessing。
check-no-orphaned-delegates = 每个代理人都存在
    .wrong = 有代理人已不存在
    .why = 代理人名单只能整体保存。如果其中有已删除的邮箱，下一次更改可能会失败，包括添加 Offision 邮箱。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理代理人设置：移除该项
check-lists-have-effect = 每份名单都有作用
    .wrong = 有名单不起作用
    .why = 名单被另一项设置取代，或者没有人审批名单中人员的请求。他们得不到名单所示的待遇，Offision 也无法改变。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -RequestInPolicy $null；BookInPolicy 或 RequestOutOfPolicy 的做法相同。如果没有人审批，将 Offision 邮箱添加为代理人。
check-exceptions-declined = 违反预订规则的请求会被拒绝
    .wrong = 违反预订规则的请求会交给代理人审批
    .why = 违反规则的请求，例如时段已被占用，不会被拒绝，而是发送到 Offision 邮箱。Microsoft 对此设置有两种说法：相关人员可能无需审批就能预订。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -AllRequestOutOfPolicy $false -RequestOutOfPolicy $null
check-external-requests-as-needed = 仅在需要时处理外部请求
    .wrong = 外部请求可能处理不当
    .why = 如果处理外部请求，任何外部人员都可以请求预订会议室，请求会发送到 Offision。对于从本地目录同步的会议室，内部人员的请求可能被标记为外部请求；如果不处理，Offision 就收不到。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -ProcessExternalMeetingMessages $false；已同步的会议室则用 $true
check-pending-shown = 待审批的时段显示为暂定
    .wrong = 待审批的时段看起来空闲
    .why = 在 Offision 做出决定之前，该时段在日历中看起来空闲，其他人就会同样请求预订。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -TentativePendingApproval $true
check-new-requests-shown = 新请求会添加到日历
    .wrong = 新请求不会添加到日历
    .why = Exchange 只更新日历中已有的项。新请求在等待审批期间，Offision 和其他人都无法在日历中看到。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -AddNewRequestsTentatively $true
check-workspace-accepts-by-capacity = 工作区在满员前可以预订
    .wrong = 工作区不按容纳人数接受预订
    .why = 只有在允许冲突、已填写容纳人数并强制执行时，Exchange 才处理工作区的请求。否则无论是否通过 Offision，都没有人可以预订。
    .portal = Exchange Online PowerShell：Set-CalendarProcessing <工作区> -AllowConflicts $true -EnforceCapacity $true，以及 Set-Place <工作区> -Capacity 12
check-any-hours = 任何时段都可以预订
    .wrong = 工作时间以外的预订会被拒绝
    .why = 对于工作时间以外的预订，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 仅允许在工作时间内安排：关
check-series-allowed = 可以预订定期会议
    .wrong = 定期会议会被拒绝
    .why = 对于所有定期会议，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 允许重复的会议：开
check-conflicts-declined = 已被预订的时段不能再预订
    .wrong = 已被预订的时段可能再次被接受
    .why = Exchange 会接受重叠的预订，或部分日期已被占用的定期会议。这样，在 Offision 中，同一会议室会出现两个会议，或定期会议会缺少部分日期。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -AllowConflicts $false -ConflictPercentageAllowed 0 -MaximumConflictInstances 0
check-not-released = Exchange 不会自动释放会议室
    .wrong = 无人签到时 Exchange 会释放会议室
    .why = Exchange 只认自己的签到，不知道 Offision 的签到。即使已在 Offision 签到，会议室仍可能被释放。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -EnableAutoRelease $false
check-subject-kept = 会议主题会保留
    .wrong = 会议主题会被替换
    .why = Exchange 在 Offision 读取之前删除主题，或用组织者的姓名代替。这是默认设置；如果不应显示主题，可以保持不变。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -DeleteSubject $false -AddOrganizerToSubject $false
check-comments-kept = 邀请的正文会保留
    .wrong = 邀请的正文会被删除
    .why = 联机会议的链接在正文中。默认情况下，Exchange 在 Offision 或会议室设备读取之前将其删除。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -DeleteComments $false
check-private-kept = 私密会议不会公开
    .wrong = 其他人可以看到私密会议
    .why = Exchange 保留主题，却删除“私密”标记，因此 Offision 会照常显示主题。
    .portal = 管理中心没有此设置，需使用 Exchange Online PowerShell：Set-CalendarProcessing <会议室> -RemovePrivateProperty $false
check-any-date = 定期会议可以在预订窗口之后结束
    .wrong = 日期太远的预订会被拒绝
    .why = 对于在预订窗口之后才结束的定期会议，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 自动拒绝超出此限制的会议：关
check-window-wide = 会议室可以提前至少 180 天预订
    .wrong = 会议室只能在短期内预订
    .why = 对于在预订窗口之后开始的会议，Exchange 在 Offision 看到之前就会拒绝。即使允许定期会议更晚结束，也是如此。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 预订窗口(天)
check-long-meetings-allowed = 会议可以持续一整天
    .wrong = 时间太长的会议会被拒绝
    .why = 对于超过时长限制的会议，Exchange 在 Offision 看到之前就会拒绝。
    .portal = Exchange 管理中心 > 收件人 > 资源 > 该会议室 > 预订 > 管理预订设置 > 最长持续时间(小时)：24
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
        [linked-room] 会议室的帐户位于另一个林中，Exchange 不会将此邮箱视为会议室。
        [shared-mailbox] 这是共享邮箱，Exchange 不会将其视为会议室。
        [on-premises] 此会议室位于本地 Exchange 服务器上。
        [other-tenant] 此会议室属于另一个租户。
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
reason-other-secret-ends = { $days ->
       *[other] 客户端密码“{ $name }”还有 { $days } 天到期。
    }
    .fix = 查明谁在使用它，先在那里更新，再删除。
reason-wrong-kind = 以下权限请求在“委托的权限”下，而不是“应用程序权限”下：{ $permissions }
    .fix = 在“应用程序权限”下添加同名权限，然后授予管理员同意。
reason-needs-signed-in-person = 这些权限代表已登录的用户使用。应用程序自身的令牌不会显示它们。
    .fix = 在 Microsoft Entra 管理中心的“企业应用程序 > 你的应用程序 > 权限”中查看。
reason-no-harmless-call = 未测试 { $permission }，因为使用它的任何请求都会产生影响。
    .fix = 无需处理。令牌显示它已授予。
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
reason-through-group = 这是通过组 { $group } 的成员身份获得的。
    .fix = 直接列出 Offision 邮箱。组的成员会变化，而且更改可能需要数小时才会生效。
reason-denied-before = 在授权之前有一项针对 { $name } 的拒绝，可能包括 Offision 邮箱。
    .fix = 查明此拒绝针对谁。可以在 Exchange Online PowerShell 中用 Remove-MailboxPermission -Deny 删除。
reason-unusual = 这样可以运行，但与大多数人的预期不同。
    .fix = 如果是有意为之，可以保持不变。
reason-blocks-booking = 因此 Exchange 不会为此会议室接受任何预订。
    .fix = 在 Offision 中使用此会议室之前更改。
reason-sources-disagree = 两者的 { $settings } 不同。检查结果以较新的为准。
    .fix = 重新读取两者。
reason-one-source = 只读取了一个来源，没有可比较的内容。
    .fix = 无需处理。
reason-not-a-workspace = 这只与工作区有关。
    .fix = 无需处理。
reason-on-premises = 此会议室位于本地 Exchange 服务器上，无法从云端查询。
    .fix = 在服务器的 Exchange 命令行管理程序中运行本地服务器的脚本，然后导入其文件。
reason-other-tenant = 此会议室属于另一个租户。
    .fix = 在其所属的租户中检查。
reason-nobody-signed-in = 还没有 Exchange 管理员登录。
    .fix = 以管理员身份登录，或选择用另一种方式读取设置。
reason-not-asked = 此项未读取，因为每间会议室都要多一个请求。
    .fix = 下次检查会议室时选择读取。
reason-not-in-file = 文件 { $file } 中没有此会议室的信息。
    .fix = 为此会议室运行脚本，然后导入新文件。
reason-powershell-failed = PowerShell 没有返回设置，而是报告了错误：{ $text }
    .fix = 解决此问题，重新运行脚本，然后导入其文件。
reason-no-rooms = Microsoft 在此租户中没有列出任何会议室。
    .fix = 在 Exchange 管理中心的 Recipients > Resources 中创建会议室。新会议室最长可能需要 24 小时才会出现。
reason-list-incomplete = Microsoft 列出 { $listed } 间会议室，但统计数为 { $counted } 间，因此不使用此列表。
    .fix = 几分钟后重试。

## Roles in Entra, as Microsoft names them
role-global-administrator = 全局管理员
role-privileged-role-administrator = 特权角色管理员
role-application-administrator = 应用程序管理员
role-cloud-application-administrator = 云应用程序管理员
role-ai-administrator = AI 管理员
role-conditional-access-administrator = 条件访问管理员
role-security-administrator = 安全管理员
role-authentication-administrator = 身份验证管理员
role-user-administrator = 用户管理员
role-exchange-administrator = Exchange 管理员
role-exchange-recipient-administrator = Exchange 收件人管理员
role-global-reader = 全局读取者

## Causes: what Microsoft, the network or this program says no with. .likely-1 is the likeliest cause, .fix what to do.
cause-tenant-not-found = Microsoft 找不到此租户
    .likely-1 = 租户 ID 输入有误，或粘贴了其他 ID。
    .likely-2 = 租户位于另一个 Microsoft 云中。
    .likely-3 = 租户没有有效的订阅，或已被删除。
    .fix = 从应用程序的“概述”页复制“目录(租户) ID”。如果无误，选择租户所在的云。
cause-tenant-malformed = 这不是租户 ID，也不是域名
    .likely-1 = 输入了显示名称、带路径的地址或含空格的文本。
    .likely-2 = ID 不完整。
    .fix = 输入应用程序“概述”页上的“目录(租户) ID”，或域名，例如 contoso.onmicrosoft.com。
cause-tenant-missing = 登录请求中没有指明租户
    .likely-1 = 以自身身份登录的应用程序使用了适用于任意租户的地址（common 或 organizations）。
    .fix = 输入应用程序“概述”页上的“目录(租户) ID”。
cause-domain-not-verified = 没有租户使用此域名
    .likely-1 = 域名输入有误。
    .likely-2 = 域名尚未在租户中验证。
    .fix = 输入“目录(租户) ID”，或 Entra 在“自定义域名”下列为已验证的域名。
cause-ids-swapped = 租户 ID 和客户端 ID 填反了
    .likely-1 = 两个 ID 粘贴反了：输入的客户端 ID 属于一个租户。
    .fix = 互换这两个值。在应用程序的“概述”页上，“目录(租户) ID”对应租户，“应用程序(客户端) ID”对应应用程序。
cause-wrong-cloud = 此租户位于另一个 Microsoft 云中
    .likely-1 = 租户属于国家云，但查询的是另一个云。
    .likely-2 = 输入了其他公司的租户 ID。
    .fix = 选择租户所在的云。应用程序也必须在该云中注册。
cause-government-cloud = 此租户位于美国政府云中
    .likely-1 = 租户位于 GCC High 或 DoD，但查询的是全球云。
    .fix = 将云选择为 GCC High 或 DoD，并在 portal.azure.us 注册应用程序。
cause-cross-cloud-app = 一个云中的应用程序不能登录另一个云中的租户
    .likely-1 = 应用程序注册在租户所在云以外的云中。
    .fix = 在租户所在的云中注册应用程序，并输入其客户端 ID 和客户端密码。
cause-unknown-instance = Microsoft 无法识别此登录地址
    .likely-1 = 登录请求发送到了不属于任何 Microsoft 云的地址。
    .likely-2 = 代理更改了请求的地址。
    .fix = 选择租户所在的云。如果无误，向网络管理员确认代理是否会改写发往 Microsoft 的请求。
cause-tenant-deleted = 此租户已被删除
    .likely-1 = 租户已在 Microsoft 删除。
    .likely-2 = 租户 ID 是旧的。
    .fix = 输入当前使用的租户的 ID。已删除的租户只能由 Microsoft 支持人员恢复。
cause-tenant-dormant = 此租户因长期未使用而被阻止
    .likely-1 = 很久没有人登录此租户，因此 Microsoft 将其阻止。
    .fix = 由全局管理员在消息中给出的页面请求 Microsoft 重新激活租户。期限为 20 天。
cause-tenant-restricted = 公司网络只允许访问其他租户
    .likely-1 = 公司代理添加了允许的租户列表（租户限制），而此租户不在其中。
    .fix = 联系网络管理员，将此租户加入允许的租户，或改用其他网络。
cause-cross-tenant-outbound = 此帐户的主租户不允许它登录其他租户
    .likely-1 = “跨租户访问设置”中的出站规则阻止了此帐户。
    .fix = 使用此租户自己的管理员帐户登录，或由主租户在“External Identities > 跨租户访问设置”中允许。
cause-cross-tenant-inbound = 此租户不允许其他租户的帐户登录
    .likely-1 = “跨租户访问设置”中的入站规则阻止了此帐户。
    .fix = 使用此租户自己的管理员帐户登录，或在“External Identities > 跨租户访问设置”中允许此帐户。
cause-app-not-found = Microsoft 在此租户中找不到此应用程序
    .likely-1 = 粘贴了其他 ID：“对象 ID”或“机密 ID”，而不是“应用程序(客户端) ID”。
    .likely-2 = 租户 ID 是另一个租户的。
    .likely-3 = 应用程序已被删除。
    .fix = 从应用程序的“概述”页复制“应用程序(客户端) ID”。如果列表中没有此应用程序，查看“已删除的应用程序”：30 天内可以还原。
cause-client-id-placeholder = 此客户端 ID 只是占位符
    .likely-1 = 输入了说明文档中的示例，而不是应用程序自己的 ID。
    .fix = 从应用程序的“概述”页复制“应用程序(客户端) ID”。
cause-app-not-in-tenant = 此应用程序在该租户中还没有企业应用程序
    .likely-1 = 还没有人授予管理员同意；授予同意时会创建企业应用程序。
    .likely-2 = 应用注册仍在，但企业应用程序已被删除。
    .fix = 授予一次管理员同意，即会创建企业应用程序，最多需要几分钟。
cause-single-tenant = 此应用程序只允许自己的租户使用
    .likely-1 = “受支持的帐户类型”设置为仅限此组织目录中的帐户。
    .fix = 打开“身份验证 > 受支持的帐户类型”，选择任何组织目录中的帐户（多租户），然后保存。
cause-app-disabled = 此应用程序已停用
    .likely-1 = 企业应用程序的“是否允许用户登录?”设置为“否”。
    .likely-2 = 应用注册已停用。
    .likely-3 = Microsoft 禁用了此应用程序。
    .fix = 打开企业应用程序的“属性”，将“是否允许用户登录?”设置为“是”。如果已经是“是”，重新激活应用注册；如果是 Microsoft 禁用的，提交支持请求。
cause-app-blocked = 目前无法使用此应用程序
    .likely-1 = 管理员或 Microsoft 阻止了此应用程序。
    .fix = 查看企业应用程序的“属性”。如果没有任何停用的项目，向 Microsoft 提交支持请求。
cause-resource-not-found = 此租户没有所请求的 Microsoft 服务
    .likely-1 = 租户没有包含 Exchange Online 的订阅。
    .likely-2 = 查询的是另一个云中的服务。
    .fix = 检查租户是否有包含 Exchange Online 的订阅，以及所选的云是否正确。
cause-service-disabled = 此租户停用了一项 Microsoft 服务
    .likely-1 = 包含该服务的订阅已结束。
    .likely-2 = 管理员停用了该服务的企业应用程序，例如 Office 365 Exchange Online。
    .fix = 续订订阅。在“企业应用程序”中选择类型“Microsoft 应用程序”，打开消息中给出的服务，将“是否允许用户登录?”设置为“是”。
cause-service-not-subscribed = 此租户未订阅应用程序所请求的服务
    .likely-1 = 租户中没有包含消息中所述服务的许可证。
    .likely-2 = 应用程序请求了 Offision 不需要的权限。
    .fix = 在“API 权限”中删除 Offision 不需要的权限，或订阅该服务。
cause-permission-not-listed = 应用注册中没有列出所请求的权限
    .likely-1 = 权限从未在“API 权限”中添加。
    .likely-2 = 权限添加到了另一个应用程序，或已被删除。
    .fix = 打开“API 权限 > 添加权限”，添加 Offision 需要的权限，然后授予管理员同意。
cause-registration-too-new = Microsoft 尚未完成应用程序的创建
    .likely-1 = 应用程序刚刚创建，尚未在各处生效。
    .likely-2 = 企业应用程序已经存在，并且同时创建了两次。
    .fix = 等待半分钟后重试。无需重新创建。
cause-resource-removed = 应用程序请求的服务已不存在
    .likely-1 = “API 权限”中仍列有已删除的 API 的权限。
    .fix = 打开“API 权限”，删除找不到的条目，然后再次授予管理员同意。
cause-assignment-required = 此帐户未分配给该应用程序
    .likely-1 = 企业应用程序要求分配，而此帐户不在名单上。
    .fix = 打开企业应用程序的“用户和组”并添加此帐户，或将“属性 > 需要分配?”设置为“否”。
cause-secret-policy = 此租户的策略禁止使用客户端密码
    .likely-1 = 应用程序管理策略阻止了新建客户端密码。
    .fix = 在“企业应用程序 > 应用程序管理策略”中，将此应用程序加入排除的应用程序，然后创建客户端密码。
cause-secret-lifetime-policy = 此租户的策略禁止有效期过长的客户端密码
    .likely-1 = 应用程序管理策略限制了客户端密码的有效期。
    .fix = 创建有效期较短的客户端密码，或在“应用程序管理策略”中将此应用程序加入排除的应用程序。
cause-secret-refused = Microsoft 不接受此客户端密码
    .likely-1 = 复制的是“机密 ID”，而不是“值”。
    .likely-2 = 值不完整，或属于另一个应用程序。
    .likely-3 = 此客户端密码已被删除。
    .likely-4 = 客户端密码刚刚创建，尚未在各处生效。
    .fix = 打开“证书和密码 > 新客户端密码”，立即复制“值”列：Microsoft 只在此时显示。
cause-secret-id-pasted = 这是“机密 ID”，不是客户端密码
    .likely-1 = 复制的是“机密 ID”列，而不是“值”列。
    .fix = 复制“值”列。如果值已隐藏，新建一个客户端密码：Microsoft 只显示一次。
cause-secret-expired = 客户端密码已到期
    .likely-1 = 客户端密码已到创建时选择的截止日期。
    .fix = 打开“证书和密码 > 新客户端密码”，复制“值”，先在 Offision 中输入，再删除旧的。
cause-secret-not-sent = Microsoft 需要客户端密码，但没有收到
    .likely-1 = 客户端密码栏为空。
    .likely-2 = 登录所用的重定向 URL 注册在“Web”下，因此需要客户端密码。
    .likely-3 = “允许公共客户端流”设置为“否”。
    .fix = 输入客户端密码。如果要不使用客户端密码登录，将重定向 URL 注册在“移动和桌面应用程序”下，并将“身份验证 > 允许公共客户端流”设置为“是”。
cause-certificate-refused = Microsoft 不接受应用程序的证书
    .likely-1 = 此证书不在应用注册的证书之中。
    .likely-2 = 证书刚刚上传，尚未在各处生效。
    .fix = 在“证书和密码 > 证书”下上传证书，几分钟后重试。
cause-value-missing = 请求中缺少一个值
    .likely-1 = 客户端 ID 或客户端密码为空。
    .likely-2 = 代理删除了请求的内容。
    .fix = 填写所有栏，然后重试。
cause-request-malformed = Microsoft 无法读取请求
    .likely-1 = 客户端密码在复制时损坏。
    .likely-2 = 代理在途中更改了请求。
    .fix = 重新复制客户端密码的“值”。如果再次出现，改用没有代理的网络。
cause-request-rewritten = 请求在发往 Microsoft 的途中被更改
    .likely-1 = 代理将请求改成了另一种类型。
    .likely-2 = 在浏览器的登录页面上使用了“后退”或“刷新”。
    .fix = 重新开始登录。如果再次出现，联系网络管理员，让发往 Microsoft 登录服务的请求原样通过。
cause-authority-not-allowed = 这种登录需要使用租户自己的地址
    .likely-1 = 登录请求发送到了适用于任意租户或个人帐户的地址。
    .fix = 输入应用程序“概述”页上的“目录(租户) ID”。
cause-scope-not-default = 请求只列出了个别权限，而此处必须请求全部权限
    .likely-1 = 以自身身份登录的应用程序只能请求已授予的全部权限。
    .likely-2 = 代理更改了请求。
    .fix = 使用最新版本重试。如果再次出现，把详细信息发给 Offision 支持人员。
cause-scope-invalid = Microsoft 无法识别所请求的权限
    .likely-1 = 请求中列出了不存在的权限，或多项服务的权限。
    .fix = 使用最新版本重试。如果再次出现，把详细信息发给 Offision 支持人员。
cause-redirect-mismatch = 重定向 URL 不在应用注册中
    .likely-1 = 从未添加此重定向 URL，或有一个字符不同：http 或 https、末尾的斜杠、大小写。
    .likely-2 = 添加在“Web”以外的平台下。
    .likely-3 = 添加到了另一个应用程序。
    .fix = 打开“身份验证 > 添加平台 > Web”，按这里显示的内容原样粘贴重定向 URL，然后保存。再次打开浏览器。
cause-no-redirect-at-all = 应用注册中没有任何重定向 URL
    .likely-1 = 跳过了添加重定向 URL 的步骤。
    .fix = 打开“身份验证 > 添加平台 > Web”，粘贴重定向 URL，然后保存。再次打开浏览器。
cause-redirect-is-public = 重定向 URL 位于“移动和桌面应用程序”下
    .likely-1 = 重定向 URL 添加在“移动和桌面应用程序”下，该平台不允许发送客户端密码。
    .fix = 打开“身份验证”，从“移动和桌面应用程序”中删除重定向 URL，改为添加在“Web”下。
cause-redirect-is-spa = 重定向 URL 位于“单页应用程序”下
    .likely-1 = 重定向 URL 添加在“单页应用程序”下，而不是“Web”下。
    .fix = 打开“身份验证”，从“单页应用程序”中删除重定向 URL，改为添加在“Web”下。
cause-id-token-not-enabled = 应用程序不允许所请求的响应类型
    .likely-1 = 登录直接请求了 ID 令牌，而应用注册不允许。
    .fix = 打开“身份验证”，在“隐式授权和混合流”下选择“ID 令牌”；或从本程序重新登录，本程序不需要此令牌。
cause-consent-cancelled = 已在 Microsoft 页面上取消同意
    .likely-1 = 在“请求的权限”页面上选择了“取消”。
    .likely-2 = 帐户不能授予同意，并离开了“需要管理员批准”页面。
    .fix = 再次打开浏览器，使用全局管理员或特权角色管理员登录，然后选择“接受”。目前未做任何更改。
cause-consent-missing = 应用程序尚未获得所有权限的同意
    .likely-1 = 有一项权限还没有人授予管理员同意。
    .likely-2 = 刚刚授予同意，尚未在各处生效。
    .likely-3 = 授予同意之后又添加了权限。
    .fix = 授予管理员同意。在“API 权限”中，每项权限都必须显示已授予。
cause-token-without-roles = 应用程序可以登录，但没有任何权限
    .likely-1 = 尚未授予管理员同意。
    .likely-2 = 刚刚授予同意，尚未在各处生效。
    .likely-3 = 权限添加成了“委托的权限”，而不是“应用程序权限”。
    .fix = 在“API 权限”中检查每项权限的类型是否为“应用程序”，然后选择“授予管理员同意”。
cause-admin-needed = 此操作需要管理员
    .likely-1 = 登录的帐户不是管理员。
    .likely-2 = 帐户是管理员，但没有可以授予这些权限的角色。
    .fix = 使用特权角色管理员或全局管理员登录，或将同意链接发给他们。
cause-role-too-small = 此帐户不能授予这些权限
    .likely-1 = 帐户是云应用程序管理员或应用程序管理员，不能授予 Microsoft Graph 应用程序权限。
    .likely-2 = 角色只是符合条件，尚未激活 (Privileged Identity Management)。
    .fix = 激活角色，或使用特权角色管理员或全局管理员登录。
cause-consent-workflow = 在此租户中必须申请同意
    .likely-1 = 租户使用管理员同意工作流，登录的帐户只能提交申请。
    .fix = 由管理员打开“企业应用程序 > 管理员同意请求”，批准该请求。
cause-app-risky = Microsoft 认为此应用程序有风险，因此必须由管理员同意
    .likely-1 = 应用程序的发布者未经验证，因此用户不能授予同意。
    .fix = 使用特权角色管理员或全局管理员登录。确认这是你自己的应用程序，然后越过警告继续。
cause-consent-not-recorded = Microsoft 未能记录同意
    .likely-1 = 写入权限时 Microsoft 出现短暂故障。
    .fix = 几分钟后再次打开浏览器，再选择一次“接受”。
cause-partner-consent-missing = 此租户不允许合作伙伴管理员使用此应用程序
    .likely-1 = 合作伙伴 (CSP) 通过委派管理登录，但应用程序未就此获得同意。
    .fix = 使用此租户自己的管理员帐户登录，或先通过合作伙伴中心授予同意。
cause-access-denied = Microsoft 拒绝了请求，但没有说明原因
    .likely-1 = 选择了“取消”，或离开了页面。
    .likely-2 = 帐户不能授予同意。
    .fix = 再次打开浏览器，使用全局管理员或特权角色管理员登录。
cause-foreign-answer = 此结果不属于当前打开的请求
    .likely-1 = 它是之前链接的结果。
    .likely-2 = 它属于另一个租户。
    .likely-3 = 使用了别人的链接。
    .fix = 选择“再次打开浏览器”，在浏览器中完成，然后粘贴最新的地址。
cause-replayed-answer = 此结果已经使用过
    .likely-1 = 同一地址粘贴或打开了两次。
    .fix = 如果已获得同意，无需处理。否则选择“再次打开浏览器”。
cause-no-browser-answer = 浏览器没有返回
    .likely-1 = Microsoft 的页面已关闭，或停在错误页面。
    .likely-2 = 浏览器在另一台计算机上运行。
    .likely-3 = 安全软件阻止浏览器访问本机地址。
    .fix = 查看浏览器中的页面：将页面的地址或文本粘贴到这里。否则选择“再次打开浏览器”。
cause-other-directory = 此帐户属于另一个目录
    .likely-1 = 浏览器使用了其他公司的帐户，或个人帐户。
    .likely-2 = 此帐户是来宾，主租户是另一个租户。
    .fix = 在隐私窗口中打开链接，选择此租户的管理员帐户。
cause-account-not-in-tenant = 此帐户不在该租户中
    .likely-1 = 此帐户属于另一个租户。
    .likely-2 = 名称输入有误，或帐户已被删除。
    .fix = 在隐私窗口中打开链接，使用此租户的管理员帐户登录。
cause-guest-pending = 来宾帐户尚未设置完成
    .likely-1 = 尚未接受加入此租户的邀请。
    .likely-2 = 从未邀请此帐户。
    .fix = 先接受邀请，或使用此租户中担任管理员的成员帐户登录。
cause-interaction-required = Microsoft 需要登录者进行操作
    .likely-1 = 此浏览器中没有人登录。
    .likely-2 = 登录了多个帐户，必须选择其中一个。
    .fix = 重新开始登录，并按浏览器的提示操作。
cause-personal-account = 此处不能使用个人帐户
    .likely-1 = 浏览器使用了个人 Microsoft 帐户。
    .fix = 使用此租户的工作帐户登录。
cause-wrong-password = 用户名或密码不正确
    .likely-1 = 密码输入有误，或已更改。
    .fix = 重新登录。如果忘记了密码，重置密码。
cause-password-expired = 此帐户的密码已过期
    .likely-1 = 必须先更改密码，帐户才能登录。
    .fix = 登录一次 Microsoft 365，更改密码，然后重新开始。
cause-account-disabled = 此帐户已停用
    .likely-1 = 管理员禁用了此帐户。
    .fix = 使用其他管理员帐户，或由用户管理员启用此帐户。
cause-account-locked = 此帐户已暂时锁定
    .likely-1 = 多次输入错误的密码。
    .likely-2 = 登录来自 Microsoft 认为恶意的地址。
    .fix = 等待几分钟，从已知的网络登录。登录日志会显示原因。
cause-mfa-needed = 需要进行多重身份验证
    .likely-1 = 租户的规则要求多重身份验证。
    .likely-2 = 距离上次验证的时间太久。
    .fix = 在浏览器中重新开始登录，并完成验证。
cause-mfa-not-set-up = 此帐户尚未设置多重身份验证
    .likely-1 = 租户的规则要求多重身份验证，而此帐户没有可用的验证方法。
    .fix = 在浏览器中登录 Microsoft 365，设置验证方法，然后重新开始。
cause-device-sign-in-needed = Microsoft 需要识别设备
    .likely-1 = 租户的规则要求使用已注册的设备，而此浏览器无法证明。
    .fix = 在公司管理的计算机上使用 Edge，或装有 Microsoft 单一登录扩展的浏览器。设备代码无法满足此规则。
cause-device-not-compliant = 此设备不符合公司的规则
    .likely-1 = 条件访问策略要求使用合规的设备。
    .fix = 使用 Intune 显示为合规的计算机。设备代码无法满足此规则。
cause-device-not-joined = 此设备未加入公司的域
    .likely-1 = 条件访问策略要求使用已加入 Entra 或域的设备。
    .fix = 使用已加入的计算机。设备代码无法满足此规则。
cause-app-not-approved = 公司的规则只允许已批准的应用
    .likely-1 = 条件访问策略要求使用已批准的客户端应用，而浏览器不是。
    .fix = 由条件访问管理员将管理员帐户或此应用程序从该策略中排除。
cause-conditional-access = 条件访问策略阻止了登录
    .likely-1 = 策略阻止此位置、此风险或此登录方式。
    .likely-2 = 对于应用程序自身：工作负载标识的策略阻止了它的地址。
    .fix = 登录日志会列出策略的名称，应用程序的记录位于“服务主体登录”下。将帐户或应用程序从策略中排除，或将网络添加为命名位置。
cause-risky-registration = 因存在风险，无法设置多重身份验证
    .likely-1 = Microsoft 认为此帐户有风险，因此不允许注册新的验证方法。
    .fix = 在已知的位置用已知的设备设置验证方法，或由身份验证管理员协助。
cause-home-tenant-risk = 此帐户因在主租户中有风险而被阻止
    .likely-1 = 此帐户是来宾，其公司认为有风险。
    .fix = 使用此租户的管理员帐户登录。风险只能由主租户解除。
cause-security-policy = 租户的安全策略阻止了登录
    .likely-1 = 租户或 Microsoft 设置的策略阻止此请求。
    .fix = 查看登录日志中的最新条目：其中列有策略的名称和要求。
cause-partner-blocked = 合作伙伴管理员因可疑活动被阻止
    .likely-1 = 此帐户通过委派管理登录，其主租户显示有风险。
    .fix = 使用此租户自己的管理员帐户登录。合作伙伴在自己的租户中解除风险。
cause-security-defaults = 安全默认值阻止了登录
    .likely-1 = 安全默认值已启用，不允许此登录方式。
    .fix = 在浏览器中以交互方式登录，并完成多重身份验证。
cause-code-redeemed = 此登录已经使用过
    .likely-1 = 页面被刷新，或页面地址打开了两次。
    .fix = 重新开始登录。
cause-code-expired = 此登录已过期
    .likely-1 = 超过大约十分钟仍未完成。
    .likely-2 = 已保存的登录被撤销。
    .fix = 重新开始登录。
cause-session-ended = 此用户的登录已结束
    .likely-1 = 密码已更改，或管理员注销了此帐户。
    .likely-2 = 租户要求在一段时间后重新登录。
    .likely-3 = 登录已有 90 天未使用。
    .fix = 重新登录。
cause-verifier-mismatch = 返回的结果与已开始的登录不符
    .likely-1 = 同时进行了两次登录。
    .likely-2 = 浏览器与本程序之间有软件更改了结果。
    .fix = 关闭另一个窗口，重新开始登录。
cause-code-of-other-tenant = 此登录是为另一个租户开始的
    .likely-1 = 帐户属于另一个租户，而不是所输入的租户。
    .fix = 使用所输入租户的帐户重新开始登录。
cause-device-code-pending = Microsoft 仍在等待输入代码
    .likely-1 = 还没有人输入代码。
    .fix = 打开显示的地址，输入代码并登录。
cause-device-code-wrong = Microsoft 无法识别此代码
    .likely-1 = 代码输入有误。
    .likely-2 = 这是之前登录的代码。
    .fix = 按显示的内容准确输入代码，或重新开始以获取新代码。
cause-device-code-expired = 代码已过期
    .likely-1 = 超过 15 分钟仍未输入代码。
    .fix = 重新开始，获取新代码。
cause-device-code-declined = 使用代码的登录已被拒绝，或已经完成
    .likely-1 = 选择了“取消”。
    .likely-2 = 代码已经使用过。
    .fix = 重新开始，获取新代码。
cause-device-code-elsewhere = 代码在 Microsoft 网络的另一部分得到确认
    .likely-1 = 浏览器和本程序连接到了不同的数据中心。
    .fix = 在与本机相同的网络中，使用新代码重新开始。
cause-sign-in-redirect-missing = 应用注册还不允许用户登录
    .likely-1 = http://localhost 不在所选平台的重定向 URL 之中。
    .fix = 打开“身份验证 > 添加平台”，在“Web”下添加 http://localhost（如果不使用客户端密码登录，则添加在“移动和桌面应用程序”下），然后保存。
cause-sign-in-public-flow-off = 应用注册不允许使用代码登录
    .likely-1 = “允许公共客户端流”设置为“否”。
    .fix = 打开“身份验证 > 设置”，将“允许公共客户端流”设置为“是”，然后保存。
cause-sign-in-other-tenant = 此帐户登录的是另一个租户
    .likely-1 = 在浏览器中选择了其他帐户。
    .likely-2 = 输入的租户 ID 属于其他公司。
    .fix = 重新登录，选择所输入租户的管理员帐户。
cause-sign-in-loop = Microsoft 阻止了过于频繁的重复登录
    .likely-1 = 短时间内多次重复同一登录。
    .fix = 等待几分钟，然后只试一次。
cause-tenant-throttled = Microsoft 限制了此租户的登录
    .likely-1 = 同时登录此租户的程序太多。
    .fix = 等待几分钟后重试。
cause-service-fault = Microsoft 的登录服务出现短暂故障
    .likely-1 = 服务的一部分未及时响应。
    .fix = 几分钟后重试。“服务运行状况”页会显示 Microsoft 是否已知悉。
cause-sign-in-fault = Microsoft 的登录服务无法颁发令牌
    .likely-1 = 服务故障。
    .likely-2 = 应用程序有一个不受支持的签名密钥。
    .fix = 几分钟后重试。如果仍然如此，向 Microsoft 提交支持请求，并提供下面的 ID。
cause-throttled = Microsoft 要求放慢请求速度
    .likely-1 = 本程序或其他程序在短时间内发送了很多请求。
    .fix = 等待几分钟后重试。
cause-mailbox-busy = 同一邮箱同时收到太多请求
    .likely-1 = 多个程序正在读取同一邮箱。
    .fix = 等待几秒，重新检查该会议室。
cause-access-policy = 访问策略阻止应用程序访问此邮箱
    .likely-1 = Exchange 中的应用程序访问策略或管理范围不包括此会议室。
    .likely-2 = 策略在不到一小时前更改。
    .fix = 在 Exchange Online PowerShell 中将会议室加入策略所用的组（用 Get-ApplicationAccessPolicy 查看）。更改可能要半小时以上才会生效。
cause-directory-denied = 应用程序不能读取目录
    .likely-1 = User.Read.All 或 Group.Read.All 未作为应用程序权限授予。
    .likely-2 = 刚刚授予同意，尚未在各处生效。
    .fix = 在“API 权限”中检查这两项是否显示已授予，类型是否为“应用程序”。
cause-places-denied = 应用程序不能读取会议室列表
    .likely-1 = Place.Read.All 未作为应用程序权限授予。
    .likely-2 = 刚刚授予同意，尚未在各处生效。
    .fix = 在“API 权限”中检查 Place.Read.All 是否显示已授予，类型是否为“应用程序”。
cause-mailbox-denied = 应用程序不能打开此邮箱
    .likely-1 = Calendars.ReadWrite 或 Mail.Send 未作为应用程序权限授予。
    .likely-2 = Exchange 中的规则阻止应用程序访问此邮箱。
    .fix = 在“API 权限”中检查这两项是否显示已授予，类型是否为“应用程序”。
cause-token-for-another-service = 令牌是为另一项服务颁发的
    .likely-1 = 查询的是另一个云中的服务。
    .likely-2 = 代理将请求发送到了其他地址。
    .fix = 检查所选的是否为租户所在的云，然后重新连接。
cause-token-not-accepted = Microsoft 不接受令牌
    .likely-1 = 令牌已过期，或本机时钟不准。
    .likely-2 = Microsoft 的一台服务器尚未更新。
    .fix = 将本机时钟设置为自动，然后重新连接。
cause-places-fault = Microsoft 的会议室列表出现短暂故障
    .likely-1 = 无法连接到 Microsoft Places 的后端服务。
    .fix = 几秒后重试。
cause-directory-object-missing = Microsoft 在目录中找不到此对象
    .likely-1 = 对象已被删除，或从未存在于此租户中。
    .likely-2 = 对象刚刚创建，尚未在各处生效。
    .fix = 检查地址或 ID，以及连接的租户是否正确。
cause-not-a-mailbox = 此地址不是邮箱
    .likely-1 = 它是通讯组列表、联系人，或输入有误。
    .likely-2 = 此帐户没有 Exchange Online 许可证。
    .fix = 输入此租户中一个邮箱的地址。
cause-mailbox-elsewhere = 此邮箱在 Exchange Online 中未处于活动状态
    .likely-1 = 它位于本地 Exchange 服务器上。
    .likely-2 = 它已被删除，或其许可证已被移除。
    .fix = 将邮箱迁移到 Exchange Online，或不检查此会议室。
cause-mailbox-behind-own-server = 邮箱位于本地 Exchange 服务器上，无法访问
    .likely-1 = 邮箱所在的本地服务器没有连接到 Microsoft 365。
    .likely-2 = 应用程序访问策略不包括此邮箱。
    .fix = 将邮箱迁移到 Exchange Online，或不检查此会议室。
cause-mailbox-not-located = Exchange Online 找不到此邮箱
    .likely-1 = 地址输入有误，或属于另一个域。
    .likely-2 = 邮箱在不到一天前创建。
    .fix = 在 Exchange 管理中心的“收件人 > 资源”中找到该会议室，复制其地址。
cause-calendar-not-found = 此邮箱没有可以读取的日历
    .likely-1 = 此地址不是邮箱的地址。
    .likely-2 = 活动或文件夹已被删除。
    .fix = 检查此地址是否为会议室邮箱的地址，然后重新检查该会议室。
cause-send-as-denied = 应用程序不能以此邮箱的名义发送邮件
    .likely-1 = 发件人与发送邮件的邮箱不同。
    .fix = 为 Offision 邮箱授予该地址的“代理发送”权限，或让 Offision 使用自己的地址发送。
cause-identifier-malformed = 这不是 Microsoft 要求的 ID
    .likely-1 = 使用了其他对象的 ID，或只有 ID 的一部分。
    .fix = 重新读取会议室，然后再检查一次该会议室。
cause-recipients-invalid = 收件人列表为空或无效
    .likely-1 = 列表中有不完整的地址。
    .fix = 更正地址，然后重试。
cause-request-not-understood = Microsoft Graph 无法理解请求
    .likely-1 = Microsoft 已不再支持此版本的查询方式。
    .fix = 安装最新版本。如果再次出现，把详细信息发给 Offision 支持人员。
cause-exchange-not-granted = 应用程序没有 Exchange Online 的权限
    .likely-1 = Exchange.ManageAsApp 未作为应用程序权限授予。
    .fix = 在“API 权限”中添加“Office 365 Exchange Online > 应用程序权限 > Exchange.ManageAsApp”，然后授予管理员同意。
cause-exchange-role-missing = 应用程序没有可以在 Exchange 中读取会议室的角色
    .likely-1 = 没有为应用程序分配角色，或角色的权限不足。
    .likely-2 = 角色在不到一小时前分配。
    .fix = 在 Entra 中打开“角色和管理员 > 全局读取者”（或“Exchange 管理员”），将角色分配给应用程序。
cause-exchange-role-unsupported = Exchange 不接受应用程序的角色
    .likely-1 = 应用程序的角色在 Exchange 中不适用于应用程序。
    .likely-2 = 角色刚刚分配。
    .fix = 为应用程序分配“全局读取者”或“Exchange 管理员”角色，并等待几分钟。
cause-exchange-object-not-found = Exchange Online 中没有使用此地址的邮箱
    .likely-1 = 地址输入有误，或邮箱已被删除。
    .likely-2 = 邮箱刚刚创建。
    .fix = 在 Exchange 管理中心的“收件人 > 资源”中找到该会议室，复制其地址。
cause-exchange-object-ambiguous = 有多个邮箱与此名称匹配
    .likely-1 = 使用了显示名称或别名，而有多个邮箱与其相同。
    .fix = 使用会议室的完整邮件地址。
cause-exchange-write-scope = 应用程序或帐户不能更改此邮箱
    .likely-1 = 它在 Exchange 中的角色仅限于其他邮箱。
    .fix = 在 Exchange 中扩大角色分配的范围，或使用可以更改此会议室的帐户。
cause-exchange-parameter = Exchange 无法识别发送的设置
    .likely-1 = 此版本与 Exchange 使用的设置名称不同。
    .likely-2 = 命令被手动更改。
    .fix = 安装最新版本，或按显示的内容重新复制命令。
cause-exchange-page-expired = 从 Exchange 读取列表耗时过长
    .likely-1 = 列表的两页之间相隔超过半小时。
    .fix = 重新读取会议室。
cause-exchange-busy = Exchange Online 目前繁忙
    .likely-1 = Exchange 的一台服务器过载，或刚刚重新启动。
    .fix = 几分钟后重新检查会议室。已读取的内容会保留。
cause-exchange-concurrency = 同时查询 Exchange 的程序太多
    .likely-1 = 另一个脚本或程序正在同一租户中工作。
    .fix = 等待其他工作完成，然后重新检查会议室。
cause-network-name = 找不到 Microsoft 服务器的名称
    .likely-1 = 没有连接到互联网。
    .likely-2 = 公司的 DNS 服务器无法解析该地址，或阻止了该地址。
    .likely-3 = 需要使用代理，但没有配置。
    .fix = 在本机的浏览器中打开该地址。如果可以打开，在系统设置中填写代理。
cause-network-connect = 无法连接到 Microsoft 的服务器
    .likely-1 = 防火墙阻止了连接。
    .likely-2 = 没有连接到互联网。
    .fix = 联系网络管理员，允许访问本程序列出的地址。这些地址只使用端口 443。
cause-network-proxy = 代理不允许连接通过
    .likely-1 = 代理要求登录。
    .likely-2 = 代理的地址或端口不正确。
    .likely-3 = 代理阻止访问 Microsoft 的地址。
    .fix = 在系统设置中检查代理，并联系网络管理员，允许访问本程序列出的地址。
cause-network-tls = 安全连接不受信任
    .likely-1 = 安全软件或代理会解密连接，而本机没有安装其证书。
    .likely-2 = 有程序冒充 Microsoft。
    .fix = 将公司的根证书安装到本机的证书存储中，或将 Microsoft 的地址排除在检查之外。
cause-network-clock = 本机时钟不准
    .likely-1 = 本机的日期或时间与实际相差太多。
    .fix = 将日期和时间设置为自动，然后重试。
cause-network-timeout = Microsoft 的服务器未及时响应
    .likely-1 = 网络速度慢，或丢失数据包。
    .likely-2 = 防火墙丢弃了响应。
    .fix = 重试。如果仍然如此，改用其他网络。
cause-network-dropped = 连接在响应完成之前中断
    .likely-1 = 网络中断。
    .likely-2 = 代理或安全软件断开了连接。
    .fix = 重试。如果仍然如此，改用其他网络。
cause-service-unavailable = Microsoft 的服务目前不可用
    .likely-1 = Microsoft 出现故障，或正在维护服务。
    .fix = 几分钟后重试。“服务运行状况”页会显示 Microsoft 是否已知悉。
cause-unexpected-answer = 收到此版本无法理解的响应
    .likely-1 = 代理返回了自己的页面。
    .likely-2 = Microsoft 更改了响应。
    .fix = 在本机的浏览器中打开该地址：可能会看到网络的登录页面。否则安装最新版本。
cause-unknown = Microsoft 拒绝了请求，此版本不知道原因
    .likely-1 = 代码是新的，或很少见。
    .fix = 选择“Microsoft 对此代码的说明”，或把详细信息发给 Offision 支持人员。其中不含客户端密码。

## Guide
## The parts of the help page. .do-1 to .do-6: what to click, with the labels of Microsoft’s portal; .verify: what is verified.
guide-register = 注册应用程序
    .do-1 = 打开“应用注册”，选择“新注册”。
    .do-2 = 输入名称，例如 Offision 会议室。名称只供你自己识别。
    .do-3 = 在“受支持的帐户类型”下，选择任何组织目录（多租户）的选项。
    .do-4 = 暂时不填“重定向 URI”，选择“注册”。
    .verify = Microsoft 能在你的租户中识别此客户端 ID。
guide-secret = 创建客户端密码
    .do-1 = 打开“证书和密码”的“客户端密码”选项卡，选择“新客户端密码”。
    .do-2 = 输入说明，例如 Offision 会议室。
    .do-3 = 选择截止期限：最长 24 个月。记下到期日期，因为届时 Offision 会断开连接。
    .do-4 = 选择“添加”。
    .do-5 = 立即复制“值”列。Microsoft 只在此时显示。旁边的“机密 ID”是另一项内容。
    .verify = Microsoft 接受此客户端密码、它是应用程序的哪个客户端密码，以及何时到期。
    .certificate = 对于生产环境，Microsoft 建议使用证书而不是客户端密码。先向 Offision 支持人员确认你的集成是否支持证书；这里的步骤适用于客户端密码。
guide-audience = 允许任何组织目录
    .do-1 = 打开“身份验证”。
    .do-2 = 在“受支持的帐户类型”下，选择任何组织目录中的帐户（多租户），不含个人帐户。
    .do-3 = 选择“保存”。
    .verify = 应用程序允许任何组织目录中的帐户。
guide-permissions = 添加权限
    .do-1 = 打开“API 权限”，选择“添加权限”，然后选择 Microsoft Graph。
    .do-2 = 选择“应用程序权限”，而不是“委托的权限”。
    .do-3 = 逐一搜索并勾选：Calendars.ReadWrite、Group.Read.All、Mail.Send、Place.Read.All、User.Read.All。
    .do-4 = 选择“添加权限”。
    .do-5 = Microsoft 会为每个新应用程序添加 User.Read，可以将其删除。Offision 不需要它。
    .verify = 每项权限都以应用程序权限的形式请求，并且没有其他权限。
guide-consent = 授予管理员同意
    .do-1 = 在“API 权限”中，选择为你的组织授予管理员同意。需要全局管理员或特权角色管理员。
    .do-2 = 选择“是”。
    .do-3 = 每项权限现在都会显示绿色标记，以及已为你的组织授予。可能要过几分钟，Offision 才能使用。
    .do-4 = 如果必须由其他人操作，跳过这一部分：设置的下一步“管理员同意”提供可以发给对方的链接和邮件。
    .verify = 每项权限都包含在应用程序的新令牌中。不以门户中显示的内容为准。
guide-values = 复制各个值
    .do-1 = 打开“概述”。
    .do-2 = 复制“应用程序(客户端) ID”。旁边的“对象 ID”是另一项内容。
    .do-3 = 复制“目录(租户) ID”。
    .do-4 = 将这两个值和客户端密码的“值”输入到 Offision Setup 中。
    .verify = 租户存在，并且 Microsoft 在该租户中接受客户端 ID 和客户端密码。
guide-redirect = 添加 Offision 的重定向 URL
    .do-1 = 在 Offision 中打开 Settings > Integrations > Microsoft 365，复制回调 URL。
    .do-2 = 在 Entra 中打开同一应用程序的“身份验证”，添加平台或重定向 URI。
    .do-3 = 选择“Web”，而不是“单页应用程序”或“移动和桌面应用程序”。
    .do-4 = 原样粘贴回调 URL。每个字符都必须一致，包括末尾的斜杠。
    .do-5 = 选择“配置”或“保存”。
    .verify = 此 URL 已在“Web”下注册，一字不差。

## Scripts
## What the terminal says when it writes a script; the scripts themselves are in English.
script-written = 已写入 { $path }。用以下命令运行：{ $command }

## Consent mail
## To whoever may consent. $tenant and $app are names; Microsoft’s labels and roles stay as Microsoft spells them.
mail-subject = { $tenant }：在 Microsoft 365 中为 Offision 授予管理员同意
mail-greeting = 你好：
mail-ask = 我们正在将会议室连接到 Offision。为此，我们自己的应用注册（{ $app }，客户端 ID { $id }）需要在我们的 Microsoft 365 租户 { $tenant } 中获得管理员同意。我没有授予同意的权限，请你代为处理，大约需要两分钟。
mail-link = 打开此链接，使用你的管理员帐户登录，核对应用程序的名称，然后选择“接受”：
mail-role = 需要特权角色管理员或全局管理员角色。对于这些权限，应用程序管理员和云应用程序管理员不够。
mail-permissions = 请求的权限，以及 Offision 需要它们的原因：
mail-permission = - { $text } ({ $name })：{ $why }
mail-only = 不会授予其他任何权限：既不授予管理员角色，也不授予任何人访问权限。这些权限属于该应用程序，Offision 通过客户端密码使用它们，客户端密码不在此邮件中。
mail-after = 选择“接受”后，Microsoft 会将浏览器转到 Offision。之后无需再做任何操作：Offision Setup 会持续查询，并自动得知权限已生效。
mail-last-page = 选择“接受”后，最后一页可能显示无法访问。在你的计算机上这是正常的，同意仍然有效。
mail-revoke = 可以随时撤销同意：在 Microsoft Entra 管理中心打开“企业应用程序”，选择 { $app }，然后选择“权限”。
mail-check = 如果你没有料到会收到此邮件，选择“接受”之前请先向我确认。

## Reminder
## Days in a calendar. $days is 0 on the last day.
reminder-summary = { $days ->
        [0] Offision：{ $tenant } 的客户端密码今天到期
       *[other] Offision：{ $tenant } 的客户端密码还有 { $days } 天到期
    }
reminder-description = Offision 读取 { $tenant } 的会议室所用的客户端密码将于 { $date } 到期，之后 Offision 将无法连接。打开 Offision Setup，选择“更新客户端密码”，在 Offision 中输入新的客户端密码，最后再删除旧的。应用程序：{ $app }

## Permissions in plain words
permission-calendars-readwrite = 读取和写入所有邮箱中的日历
    .why = Offision 显示会议室何时空闲，并在会议室日历中添加、更改和取消预订。
permission-group-read-all = 读取所有组
    .why = Offision 为你现有的组分配预订权限。
permission-mail-send = 以任何用户的身份发送邮件
    .why = Offision 发送与预订有关的邀请、更改和提醒。
permission-place-read-all = 读取所有地点（会议室和建筑物）
    .why = Offision 查找你的会议室，以及所在的建筑物、楼层和容量。
permission-user-read-all = 读取所有用户的完整个人资料
    .why = Offision 显示会议室由谁预订，并查找可以邀请的人员。
permission-calendars-readwrite-shared = 读取和写入与用户共享的日历
    .why = Offision 为已登录的用户预订会议室。
permission-offline_access = 保持登录
    .why = 用户关闭窗口后，Offision 仍能继续工作。
permission-openid = 让用户登录
    .why = Offision 知道登录的是谁。
permission-user-read = 登录并读取用户自己的个人资料
permission-application-read-all = 读取所有应用注册和企业应用程序
permission-application-readwrite-all = 更改所有应用注册和企业应用程序，并为其添加客户端密码
permission-application-readwrite-ownedby = 更改应用程序所拥有的应用注册
permission-approleassignment-readwrite-all = 向任何应用程序授予任何权限
permission-calendars-read = 读取所有邮箱中的日历
permission-directory-read-all = 读取目录中的全部内容：用户、组、设备和应用程序
permission-directory-readwrite-all = 更改目录中的绝大部分内容
permission-files-read-all = 读取所有用户的所有文件
permission-files-readwrite-all = 读取和更改所有用户的所有文件
permission-group-readwrite-all = 更改所有组及其内容
permission-mail-read = 读取所有用户的邮件
permission-mail-readwrite = 读取和更改所有用户的邮件
permission-mailboxsettings-read = 读取所有邮箱的设置
permission-organization-read-all = 读取组织的信息
permission-place-readwrite-all = 更改所有地点（会议室和建筑物）
permission-rolemanagement-readwrite-directory = 为任何人分配任何管理员角色
permission-user-readwrite-all = 更改所有用户的个人资料

## Permission profiles: what an integration needs. .text describes it.
profile-help-page = 完整集成
    .text = 帮助页面所列的五项应用程序权限。
profile-application = 不含邮件的集成
    .text = 日历、组、地点和用户的应用程序权限。Offision 不会从你的邮箱发送邮件。
profile-resource-only = 仅会议室
    .text = 日历和地点的应用程序权限。
profile-delegated = 委托
    .text = 每位用户登录一次，Offision 代表用户操作。应用程序自身的令牌不会显示这些权限，因此此工具无法检查。
profile-delegated-resource-only = 委托，仅会议室
    .text = 与“委托”相同，但只连接会议室。此工具无法检查这些权限。

## Microsoft’s clouds and the hosts that may be contacted
cloud-global = Microsoft 365（全球）
cloud-gcc = 美国政府 (GCC)
cloud-us-gov-high = 美国政府 (GCC High)
cloud-us-gov-dod = 美国政府 (DoD)
cloud-china = 由世纪互联运营的 Microsoft 365（中国）
host-sign-in = 查找你的租户，并让应用程序登录
host-graph = 读取应用注册、权限、会议室和日历
host-exchange = 读取会议室的设置

## The terminal
cli-connecting = 正在连接…
cli-listing = 正在列出会议室…
cli-throttled = Microsoft 要求放慢请求速度。{ $seconds } 秒后继续。
cli-offline = 连接已中断，恢复后会继续。已读取的内容会保留。
cli-progress = 已检查 { $done } / { $total } 间会议室，{ $failed } 间需要处理。
cli-left = 还剩约 { $minutes } 分钟。
cli-estimate = 根据 { $sampled } 间会议室估计：全部会议室中有 { $least } % 到 { $most } % 需要处理。
cli-planned = 计划：更改 { $rooms } 间会议室的 { $settings } 项设置。尚未作出任何更改。
cli-plan-open = 有 { $count } 项更改须经确认才会纳入：--with { $choice }
cli-plan-left-out = 有 { $count } 间会议室或项目无法在此修复，未纳入计划。计划中已说明原因。
cli-change = { "  " }{ $setting }：{ $before } → { $after }
cli-add-yes = 将更改 { $rooms } 间会议室的 { $settings } 项设置。尚未作出任何更改。加上 --yes 才会更改。
cli-repaired = 已完成 { $done } 间，共 { $total } 间会议室。
cli-repairs = 已更改 { $changed } 间，原已正确 { $already-so } 间，等待 Exchange { $pending } 间，已被他人更改 { $changed-since } 间，失败 { $failed } 间，未开始 { $not-begun } 间。
cli-journal = 用于还原的记录：{ $file }
cli-undo-lost = { $room }：无法放回 { $names }，因为这些名称已不属于任何人。
cli-undo-nothing = 没有可还原的更改。
cli-repair-script = 脚本已写入 { $file }。不加 -Apply 时只会显示将要更改的内容。
cli-otherwise = 与计划不符：{ $settings }。
cli-claimed = 脚本表示已更改，但实际并未更改：{ $settings }。
cli-verified = { $as-planned } 间会议室符合计划，{ $otherwise } 间不符，{ $unread } 间无法读取。
cli-sign-in = 要以管理员身份登录，请打开 { $url } 并输入代码 { $code }。
cli-blocked = { $check }：{ $count } 间会议室的其他检查要等这一项。
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
cli-explain-nothing = 这段文本中没有 Microsoft 的错误。复制整个页面、页面地址或代码。
cli-pending = 等待 Microsoft 生效，自 { $text } 起
cli-counts = { $discovered } 间会议室：{ $passed } 间已就绪，{ $failed } 间需要处理，{ $warned } 间有警告，{ $pending } 间等待 Exchange 生效，{ $not-checked } 间未检查，{ $not-applicable } 间不在检查范围。

## Pages that the browser shows when it comes back to this computer
browser-accepted = 已从 Microsoft 返回。回到 Offision Setup 继续，此页面可以关闭。
browser-refused = 未获得同意。原因显示在 Offision Setup 中，此页面可以关闭。
browser-stray = 此链接来自之前的尝试。返回 Offision Setup，选择“再次打开浏览器”。

## Administrator’s sign-in: pages that the browser shows when it comes back
browser-sign-in-refused = 你没有登录。原因显示在 Offision Setup 中，此页面可以关闭。
browser-sign-in-stray = 此链接来自之前的尝试，或已经使用过。返回 Offision Setup。

## The PowerShell export: comments at the start of the script
export-script-about = 为 Offision Setup 导出会议室邮箱的设置。
export-script-reads-only = 只读取，不更改任何设置，不含任何密码，也不记录由谁运行。文件包含会议室的名称和地址，以及其设置中的人员和组。
export-script-needs = 需要“全局读取者”角色，或 Exchange 角色 View-Only Recipients。每间会议室大约需要两到四秒。
export-script-goes-on = 如果中途停止，在同一文件夹中再次运行即可从停止处继续。
export-script-folder = 文件的存放位置。不指定则为当前文件夹。
export-script-settings-only = 不读取隐藏的收件箱规则、工作时间和地点信息，时间约减半。
export-script-device = 使用代码登录，适用于无法打开浏览器的环境。仅限 PowerShell 7。
export-script-disable-wam = 如果 Windows 的登录窗口失败，改为通过浏览器登录。

## The PowerShell export: what the script prints
export-script-restricted = 此 PowerShell 在受限的语言模式下运行，无法导出。改用另一台电脑，或使用 Azure Cloud Shell。
export-script-no-folder = 无法在 { $folder } 中写入文件。在另一个文件夹中运行脚本，或用 -Folder 指定文件夹。{ $error }
export-script-no-module = 缺少模块 ExchangeOnlineManagement。运行：Install-Module ExchangeOnlineManagement -Scope CurrentUser，然后再次运行此脚本。
export-script-old-module = 模块 ExchangeOnlineManagement 的版本是 { $version }，需要 3.0.0 或更高版本。运行：Update-Module ExchangeOnlineManagement，然后再次运行此脚本。
export-script-module-refused = 模块 ExchangeOnlineManagement { $version } 无法在 PowerShell { $powershell } 中加载。在 Windows PowerShell 5.1 中运行此脚本，或安装最新的 PowerShell 7。{ $error }
export-script-no-shell = 此处没有 Get-Mailbox。在服务器的 Exchange Management Shell 中运行此脚本。
export-script-forest = 只列出此域的会议室。如果林中有多个域，先用 Set-ADServerSettings 显示整个林。
export-script-sign-in = 正在登录 Exchange Online。如果没有出现登录窗口，加上 -DisableWAM 再次运行脚本；没有浏览器时则加上 -Device。
export-script-no-sign-in = 无法登录 Exchange Online。再次运行脚本；如果 Windows 的登录窗口失败，加上 -DisableWAM。{ $error }
export-script-two-tenants = 此 PowerShell 已连接多个租户。打开新窗口，并在其中运行脚本。
export-script-other-tenant = 已登录租户 { $found }，但此脚本用于 { $wanted }。打开新窗口运行脚本，并用 { $wanted } 的帐户登录。
export-script-no-role = 此帐户不能读取会议室的预订设置。需要“全局读取者”角色，或 Exchange 角色 View-Only Recipients。新角色可能需要几分钟才能生效。
export-script-left-out = 此帐户不能运行所有命令，因此略过：{ $cmdlets }
export-script-listing = 正在列出会议室。
export-script-no-list = 无法完整列出会议室，因此没有写入任何文件。{ $error }
export-script-no-rooms = 没有可读取的会议室邮箱。
export-script-resumed = 之前已读取 { $total } 间会议室中的 { $done } 间，现在继续读取其余的。
export-script-progress = 正在读取会议室
export-script-rooms = 已读取会议室：{ $done } / { $total }。还剩约 { $minutes } 分钟
export-script-busy = Microsoft 要求减慢速度。{ $seconds } 秒后继续。
export-script-disconnected = 与 Exchange 的连接已中断。已读取的内容会保留：在同一文件夹中再次运行脚本即可继续。{ $error }
export-script-names = 正在查找设置中的名称：{ $count } 个
export-script-finished = 文件中的会议室：{ $done } 间。未能完整读取的会议室：{ $failed } 间
export-script-file = 文件：{ $path }
export-script-next = 在 Offision Setup 中打开此文件，或发送给向你索取的人。

## The repair script: comments at its start
repair-script-about = 按照 Offision Setup 的计划更改会议室邮箱。
repair-script-looks-first = 不加 -Apply 不会更改任何设置，只显示将要更改的内容。每间会议室都会在更改前后读取。计划制订后被他人更改的会议室不会变动。
repair-script-needs = 需要“Exchange 管理员”或“Exchange 收件人管理员”角色。不含任何密码。
repair-script-files = 会写入一个日志、一个可还原所有更改的脚本，以及一个可在 Offision Setup 中打开的结果文件。
repair-script-apply = 进行更改。不指定则只显示。
repair-script-cloud = 适用于 Microsoft 的其他云：O365USGovGCCHigh、O365USGovDoD 或 O365China。
repair-script-undo-about = 还原 Offision Setup 的修复脚本对会议室所做的更改。
repair-script-undo-looks-first = 不加 -Apply 不会更改任何设置，只显示将要更改的内容。此后被他人更改的会议室不会变动。
repair-script-undo-sharing = 会议室日历的共享权限不会还原：Exchange 会随代理人一并设置。
repair-script-force = 也还原此后被他人更改的设置。他人在列表中添加的人员会保留。

## The repair script: what it prints
repair-script-restricted = 此 PowerShell 在受限的语言模式下运行，脚本无法工作。未更改任何设置。改用另一台电脑，或使用 Azure Cloud Shell。
repair-script-no-role = 此帐户不能运行 { $cmdlets }，因此未更改任何设置。需要“Exchange 管理员”或“Exchange 收件人管理员”角色。如果已有该角色，打开新窗口运行脚本。新角色可能需要几分钟才能生效。
repair-script-no-write-role = 此帐户不能运行 { $cmdlets }。仍会显示将要更改的内容，但不会询问 Exchange 是否接受。
repair-script-no-delegate = 无法确定邮箱 { $address }，因此未更改任何设置。在 Offision Setup 中更正地址，然后重新保存脚本。{ $error }
repair-script-no-rooms = 此计划不更改任何会议室。用有更改的计划重新保存脚本。
repair-script-no-undo = 无法写入还原脚本，因此未更改此会议室，并在此停止。用另一个 -Folder 再次运行。{ $error }
repair-script-disconnected = 与 Exchange 的连接已中断。已完成的会议室会保留：再次运行脚本，即可继续处理其余的。{ $error }
repair-script-nothing = Exchange 的响应未说明现状。
repair-script-perhaps-own = 无法确定访问列表中的 { $name } 是否为 Offision 的邮箱。
repair-script-change = { $setting }：{ $before } → { $after }
repair-script-changed = 已更改，并已重新读取确认。
repair-script-already-so = 本来已是如此，未写入任何设置。
repair-script-what-if = 未更改任何设置。加上 -Apply 便会更改。
repair-script-changed-since = 查看后已被他人更改，因此未变动此会议室：{ $settings }。查看该会议室，然后制订新计划。
repair-script-not-read = 无法读取，因此未写入任何设置。再次运行脚本。{ $error }
repair-script-refused = Exchange 拒绝：{ $error }
repair-script-not-stuck = Exchange 已接受更改，但读取到的设置不符：{ $settings }。在 Exchange 中查看该会议室。
repair-script-pending = Exchange 已接受完全访问权限的更改，但尚未显示。可能需要一小时，届时再检查此会议室。
repair-script-unclear = 已发送更改，但之后无法读取此会议室。在 Offision Setup 中检查。{ $error }
repair-script-interrupted = 脚本在处理此会议室时停止。在 Offision Setup 中检查。
repair-script-not-begun = 脚本在处理此会议室前停止，未写入任何设置。
repair-script-lost = 以下名称已没有对应的人员，因此无法还原：{ $names }
repair-script-preview = 不更改任何设置，只显示将要更改的内容。加上 -Apply 再次运行脚本便会更改。
repair-script-finished = 已更改的会议室：{ $changed }。将要更改：{ $what-if }。本来已是如此：{ $already }。被他人更改：{ $since }。失败：{ $failed }。未开始：{ $not-begun }
repair-script-log = 日志：{ $path }
repair-script-undo = 如需还原更改，运行：{ $path }
repair-script-outcome = 结果文件：{ $path }
repair-script-next = 在 Offision Setup 中打开结果文件。它会重新读取会议室，并只以此为准。

## The PowerShell export: three lines for whoever runs the script by hand
export-instructions-computer = 在电脑上运行脚本
    .save = 将 { $file } 保存在单独的文件夹中，使用可以以管理员身份登录的电脑。
    .run = 在该文件夹中打开 PowerShell，运行以下命令，并在要求时登录：powershell -ExecutionPolicy Bypass -File { $file }
    .open = 完成后，在此处打开该文件夹中的 offision-rooms.json。
export-instructions-cloud-shell = 在 Azure Cloud Shell 中运行脚本
    .save = 保存 { $file }，打开 shell.azure.com，选择 PowerShell，然后用“管理文件”>“上传”上传文件。
    .run = 运行以下命令，并用显示的代码登录：./{ $file } -Device。Cloud Shell 在 20 分钟没有按键后会关闭，再次运行脚本即可继续。
    .open = 完成后，用“管理文件”>“下载”取得 offision-rooms.json，并在此处打开。
export-instructions-server = 在 Exchange 服务器上运行脚本
    .save = 将 { $file } 保存在服务器的单独文件夹中。
    .run = 打开 Exchange Management Shell，转到该文件夹并运行：.\{ $file }
    .open = 完成后，在此处打开该文件夹中的 offision-rooms.json。

## The PowerShell export: how a run on this computer ended
export-ended-finished = 已读取会议室。
export-ended-module-missing = PowerShell 没有模块 ExchangeOnlineManagement。安装命令：Install-Module ExchangeOnlineManagement -Scope CurrentUser
export-ended-module-unusable = 模块 ExchangeOnlineManagement 太旧，或不适用于此 PowerShell，详见最后一行。
export-ended-not-signed-in = 没有人登录 Exchange Online，原因见最后一行。
export-ended-other-tenant = 帐户属于另一个租户。用此处设置的租户的帐户登录。
export-ended-role-missing = 帐户不能读取会议室的预订设置。需要“全局读取者”角色，或 Exchange 角色 View-Only Recipients。
export-ended-not-listed = Exchange 未能完整列出会议室，原因见最后一行。
export-ended-disconnected = 与 Exchange 的连接已中断。已读取的内容会保留，再次运行即可继续。
export-ended-folder-not-writable = 无法在此文件夹中写入文件。选择另一个文件夹。
export-ended-restricted = 本机的 PowerShell 受到限制。在另一台电脑或 Azure Cloud Shell 中运行脚本。
export-ended-no-rooms = 此帐户在租户中看不到任何会议室邮箱。
export-ended-cancelled = 已停止。已读取的内容会保留，再次运行即可继续。
export-ended-failed = PowerShell 没有运行完脚本（退出代码 { $code }），原因见最后几行；组织的策略可能禁止运行脚本。
export-ended-ended-from-outside = PowerShell 被其他程序结束。已读取的内容会保留，再次运行即可继续。

## The PowerShell export: what of a file cannot be used
import-at = 所在位置
    .file = { $file }：{ $what }
    .line = { $file }，第 { $line } 行：{ $what }
    .room = { $file }，{ $room }：{ $what }
    .room-and-line = { $file }，第 { $line } 行，{ $room }：{ $what }
import-nothing = 这些文件都没有会议室的数据。选择脚本完成时写入的 offision-rooms.json。
import-not-readable = 无法读取文件。{ $error }
import-not-text = 这不是文本文件。将工作簿保存为 CSV，并将文件从压缩包中解压。
import-empty = 文件是空的。
import-nothing-known = 此处没有类似会议室设置的内容。
import-not-data = 已略过数据以外的文字，例如命令提示或警告。
import-cut-off = 文件在中途结束。已使用之前的会议室，其余的缺失。
import-broken = 已略过此部分，因为括号或引号缺失或有误。
import-too-deep = 已略过此部分，因为其嵌套层数超过任何 Exchange 的响应。
import-too-large = 已略过此部分，因为其大小超过任何 Exchange 的响应。
import-too-many = 文件中有超过 { $limit } 行同类数据，没有租户有这么多。已略过其余的。
import-cells = 此行有 { $found } 个单元格，表头则有 { $wanted } 个，无法确定各值所属的列，因此略过。
import-no-address = 此行没有说明是哪间会议室。一并导出 PrimarySmtpAddress 列。
import-not-an-address = 已略过此行，因为这不是地址：{ $value }
import-no-such-room = 此行属于 { $identity }，但文件中没有唯一使用此名称的邮箱。添加 Get-Mailbox 的输出，或一并导出 PrimarySmtpAddress 列。
import-truncated = { $property } 没有完整导出，仍然未知。ConvertTo-Json 应加上 -Depth 6；在表格中，列表须先转换为文本。
import-unreadable = { $property } 仍然未知，因为这不是它的值：{ $value }
import-joined = { $property } 仍然未知，因为这可能是一个或多个名称：{ $value }
import-garbled = { $property } 仍然未知，因为写入文件时丢失了字符。以 UTF-8 保存。
import-twice = { $property } 仍然未知，因为它出现两次而值不同。
import-undated = 无法确定读取的时间：{ $value }
import-which-is-newer = { $other } 对此会议室的描述不同，且两者均未说明读取时间。已使用这一个。
import-newer = 此文件由较新的版本写入（{ $schema }）。已使用其中已知的内容；更新 Offision Setup。
import-other-tenant = 文件属于另一个租户（{ $tenant }），因此完全没有使用。
import-more = 此文件另有 { $count } 项。
### Who can book this room? Answers from the settings that were read

## Decisions
booking-accepted = 立即接受
booking-asked-of-delegates = 交由代理人决定
booking-asked-not-forwarded = 等待代理人批准，但没有代理人收到通知
booking-asked-of-nobody = 等待批准，但没有代理人
booking-declined = 拒绝
booking-not-processed = 没有答复：请求不会得到处理
booking-pencilled-in = 没有答复：请求只会以暂定状态记入日历
booking-unknown = 未知

## The parts of an answer
booking-decided-by = 由“{ $setting }”决定
booking-further = 接下来会起作用的设置：{ $settings }
booking-perhaps = 未读取，也可能有影响：{ $settings }
booking-missing = 取决于未读取的设置：{ $settings }
booking-possible = 可能的结果：{ $decisions }
booking-series-cut = 定期会议会被缩短：{ $date } 之后没有会议。
booking-uncertain = 不确定：见备注。
booking-shown-busy = 日历将此时段显示为忙碌。
booking-shown-tentative = 日历将此时段显示为暂定。
booking-shown-free = 请求已在日历中，但此时段看起来仍然空闲。
booking-shown-nothing = 日历中没有任何条目。

## Settings, as the admin center calls them. $parameter is the name for PowerShell
booking-setting-kind = 邮箱类型（{ $parameter }）
booking-setting-automatic-processing = 自动处理请求（{ $parameter }）
booking-setting-pencils-in-new = 将新请求记为暂定（{ $parameter }）
booking-setting-inbox-rules = Outlook 代理人的隐藏收件箱规则（{ $parameter }）
booking-setting-booking-type = 预订类型（{ $parameter }）
booking-setting-answers-external = 处理来自组织外部的请求（{ $parameter }）
booking-setting-accepts-everyone = 自动接受或拒绝预订请求（{ $parameter }）
booking-setting-bypassing = 可以跳过审批的人（{ $parameter }）
booking-setting-everyone-may-request = 选择可以接受或拒绝预订请求的代理人（{ $parameter }）
booking-setting-may-request = 可以提出请求的人（{ $parameter }）
booking-setting-everyone-may-request-exceptions = 所有人都可以请求例外（{ $parameter }）
booking-setting-may-request-exceptions = 可以请求例外的人（{ $parameter }）
booking-setting-delegates = 代理人（{ $parameter }）
booking-setting-forwards-requests = 将请求转发给代理人（{ $parameter }）
booking-setting-shows-pending = 将等待批准的请求显示为暂定（{ $parameter }）
booking-setting-allows-conflicts = 允许时间冲突的会议（{ $parameter }）
booking-setting-conflict-instances = 定期会议允许的冲突次数（{ $parameter }）
booking-setting-conflict-percentage = 定期会议允许的冲突百分比（{ $parameter }）
booking-setting-longest = 最长持续时间（{ $parameter }）
booking-setting-shortest = 最短持续时间（{ $parameter }）
booking-setting-allows-series = 允许重复会议（{ $parameter }）
booking-setting-window = 预订窗口（{ $parameter }）
booking-setting-only-during-work-hours = 仅允许在工作时间内安排（{ $parameter }）
booking-setting-working-hours = 工作时间（{ $parameter }）
booking-setting-declines-beyond-limit = 自动拒绝超出此限制的会议（{ $parameter }）
booking-setting-enforces-capacity = 强制执行容量限制（{ $parameter }）
booking-setting-deletes-subject = 删除主题（{ $parameter }）
booking-setting-adds-organizer-to-subject = 将组织者姓名添加到主题（{ $parameter }）
booking-setting-deletes-comments = 删除正文（{ $parameter }）
booking-setting-deletes-attachments = 删除附件（{ $parameter }）
booking-setting-removes-private = 移除私人标记（{ $parameter }）

## Remarks on an answer
booking-note-room-itself = Exchange 不处理由会议室自身发出的请求。
booking-note-past = 会议已经结束。Exchange 不处理过去时段的请求。
booking-note-going-on = 会议已经开始。Microsoft 没有说明这是否仍算将来的会议，这里视为是。
booking-note-nobody-let-in = 没有人可以预订或提出请求。Microsoft 有两种说法：没有答复（此处采用）或拒绝。
booking-note-dynamic-group = { $name } 的成员由系统计算得出。会议室的任一名单中有此类组时，Exchange 不会处理任何请求。
booking-note-desk = 办公桌通过 Microsoft Places 预订。这些规则对办公桌未经证实。
booking-note-external-may-be-declined = Microsoft 有两种说法：没有答复（此处采用）或拒绝。
booking-note-reserved-may-be-ignored = 保留的会议室无法预订。Microsoft 没有说明请求会被拒绝还是没有答复。
booking-note-delegate-asks = 组织者是此会议室的代理人。Exchange 可能立即接受代理人自己的请求，但未经证实。
booking-note-exceptions-within-rules = 组织者可以请求例外。Exchange 此时如何处理符合规则的请求，未经证实。
booking-note-pending-looks-free = 等待期间，此时段看起来空闲。组织者在此期间收到什么通知，未经证实。
booking-note-nobody-can-approve = 会议室没有代理人，因此没有人可以批准请求。
booking-note-not-forwarded = 请求不会转发给代理人，代理人须自行在会议室的日历中查看。
booking-note-series-end-date-counts = 最后一次会议在预订窗口之内，但定期会议的结束日期不在其内。这里以结束日期为准，Microsoft 没有确切说明。
booking-note-series-partly-outside-hours = 首次会议在工作时间之内，其他的不在。Microsoft 没有说明如何衡量此类定期会议，这里要求全部都在工作时间之内。
booking-note-series-perhaps-cut = 定期会议是否缩短或在何处缩短，未知。
booking-note-conflicting-dates-declined = 定期会议中有 { $count } 次会议与已预订时段冲突，会被拒绝，其余会被接受。
booking-note-capacity-counts = 人数也会计算在内：超出容量的请求会被拒绝。
booking-note-subject-removed = 主题会被删除。
booking-note-organizer-as-subject = 主题会被组织者姓名取代。
booking-note-text-removed = 邀请的正文会被删除，包括联机会议的链接。
booking-note-attachments-removed = 附件会被删除。
booking-note-private-flag-removed = 私人会议不再标记为私人。

## What can be said of a room without a question. .unknown says that it was not read
booking-topic-answered = 答复
    .unknown = 请求是否得到答复，未知。
booking-topic-accepted = 立即接受
    .unknown = 谁会立即被接受，未知。
booking-topic-asked = 交由代理人决定
    .unknown = 谁的请求会交由代理人决定，未知。
booking-topic-declined = 拒绝
    .unknown = 谁会被拒绝，未知。
booking-topic-told = 通知代理人
    .unknown = 代理人是否收到通知，未知。
booking-topic-exceptions = 例外
    .unknown = 谁可以请求例外，未知。
booking-topic-external = 组织外部的人
    .unknown = 组织外部的人是否得到答复，未知。
booking-topic-ahead = 可提前多久
    .unknown = 可以提前多久预订，未知。
booking-topic-length = 时长
    .unknown = 会议时长的限制，未知。
booking-topic-hours = 可预订时段
    .unknown = 哪些时段可以预订，未知。
booking-topic-series = 定期会议
    .unknown = 如何处理定期会议，未知。
booking-line-not-answered = 没有人会得到答复：请求不会得到处理。
booking-line-pencilled-in = 没有人会得到答复：请求只会以暂定状态记入日历。
booking-line-never-bookable = 没有人可以预订：会议室已设为保留。
booking-line-accepts-everyone = 所有人的请求只要符合规则，都会立即接受。
booking-line-accepts-listed = 名单上 { $count } 个人员或组的请求会立即接受。
booking-line-accepts-nobody = 没有人可以不经代理人而被接受。
booking-line-asks-for-everyone = 其他人都可以提出请求，由代理人决定。
booking-line-asks-for-listed = 名单上 { $count } 个人员或组可以提出请求，由代理人决定。
booking-line-asks-for-nobody = 没有人可以向代理人提出请求。
booking-line-declines-others = 不在名单上的人一律拒绝。
booking-line-not-forwarded = 代理人不会收到请求的通知。
booking-line-no-delegates = 没有可以作出决定的代理人。
booking-line-exceptions-for-everyone = 所有人都可以请求规则所禁止的预订，由代理人决定。
booking-line-exceptions-for-listed = 名单上 { $count } 个人员或组可以请求规则所禁止的预订，由代理人决定。
booking-line-exceptions-declined = 规则所禁止的一律拒绝。
booking-line-external-answered = 来自组织外部的请求，与不在名单上的人的请求同样处理。
booking-line-external-not-answered = 来自组织外部的请求不会得到答复。
booking-line-today-only = 只能预订当天。
booking-line-ahead = 可以提前 { $days } 天预订。
booking-line-any-length = 会议时长不限。
booking-line-longest = 会议最长 { $minutes } 分钟。
booking-line-shortest = 会议最短 { $minutes } 分钟。
booking-line-any-hour = 任何时段都可以预订。
booking-line-working-hours = 只能在工作日 { $start } 至 { $end } 预订。
booking-line-no-series = 定期会议一律拒绝。
booking-line-series-within-window = 定期会议必须在预订窗口内结束。
booking-line-series-cut = 超出预订窗口的定期会议会在窗口结束处缩短。

## Repairs: the dialog
fix-preview = 预览修复
    .of = 预览修复：{ $problem }
fix-room = 预览并应用
fix-all = 全部修复
fix-title-check = { $count ->
        [0] 修复“{ $problem }”？
       *[other] 在 { $count } 间会议室中修复“{ $problem }”？
    }
fix-title-all = { $count ->
        [0] 修复会议室？
       *[other] 修复 { $count } 间会议室？
    }
fix-title-room = 修复 { $room }？
fix-title-file = { $count ->
       *[other] 在 { $count } 间会议室中执行已保存的计划？
    }
fix-title-running = 正在更改 { $tenant } 的会议室
fix-title-ended = { $tenant } 会议室的更改
fix-title-refused = 不能使用此计划
fix-planning = 正在查看需要更改的内容…
fix-what = { $count ->
       *[other] 这会更改 { $tenant } 中的 { $count } 个邮箱。每个邮箱的原有设置会先保存，因此可以撤销。
    }
fix-file-made = 此计划制作于 { $time }。此后被更改过的会议室会保持不变。
fix-nothing = 没有可以在这里更改的内容。
fix-nothing-chosen = 未选择任何内容。在下方选择要更改的内容。
fix-changes = 更改内容
fix-setting-rooms = { $count ->
       *[other] { $count } 间会议室
    }
fix-now = 当前
fix-after = 更改后
fix-differs = 各会议室不同
fix-after-delegates = 当前名单上的所有人，以及 { $delegate }
fix-choices = 由你决定是否更改
fix-command = 实际命令
fix-command-of = 实际命令（以 { $room } 为例）
fix-largest = { $count ->
       *[other] 会议室最多的建筑物：{ $building }，{ $count } 间
    }
fix-list = 查看列表
    .hide = 隐藏列表
fix-list-more = 显示更多会议室
fix-list-one = { $room } 的更改内容
fix-list-take = 更改 { $room }
fix-left-out = { $count ->
       *[other] 不包括：{ $count } 间会议室
    }
fix-left-out-group = { $count ->
       *[other] { $count } 间会议室
    }
fix-slow = Exchange 最多可能需要 60 分钟才会显示完全访问权限。在此之前，这些会议室显示为“等待 Exchange 生效”。
fix-no-role = 可以检查，但不能更改。可以保存计划，然后发送给有权更改的人。
fix-unknown-role = Exchange 没有说明你能否更改会议室。被拒绝的更改不会生效，并会列出。
fix-no-way = 以当前的读取方式无法更改任何内容。在“选择会议室”中以 Exchange 管理员身份登录，或保存计划交给其他人。
closing-question = 仍在更改会议室。已开始的会议室会先完成；已作的更改稍后可以还原。
closing-stop = 完成当前的会议室后关闭
closing-stay = 继续
fix-save = 保存计划
fix-save-script = 保存脚本
fix-apply = { $count ->
       *[other] 更改 { $count } 间会议室
    }
fix-running = 已完成 { $done } 间会议室，共 { $total } 间
fix-stop = 完成当前会议室后停止
fix-stopping = 正在停止，先完成正在更改的会议室
fix-hide = 在后台继续
fix-notice = 正在进行更改：已完成 { $done } 间会议室，共 { $total } 间。
fix-notice-show = 显示
fix-again = { $count ->
        [1] 重新检查此会议室
       *[other] 重新检查这 { $count } 间会议室
    }
fix-not-good = { $count ->
       *[other] { $count } 间会议室需要留意
    }
fix-not-good-more = { $count ->
       *[other] ……以及另外 { $count } 间会议室
    }
fix-settings-of = 设置：{ $settings }
fix-ended-early = 更改提前结束。已更改的会议室列在下方，并记录在“已做的更改”中。
fix-announce-started = { $count ->
       *[other] 正在更改 { $count } 间会议室
    }
fix-announce-quarter = 已完成 { $percent }% 的会议室

## Repairs: what became of a room
repair-count-changed = { $count } 间已更改
repair-count-already-so = { $count } 间原本正确
repair-count-pending = { $count } 间等待 Exchange 生效
repair-count-changed-since = { $count } 间已被其他人更改
repair-count-failed = { $count } 间失败
repair-count-not-begun = { $count } 间未开始
repaired-changed = 已更改
repaired-already-so = 原本正确
repaired-pending = 等待 Exchange 生效
repaired-changed-since = 期间有人更改了设置，因此没有更改
repaired-not-read = 无法读取，因此没有更改
repaired-refused = Exchange 拒绝更改
repaired-not-stuck = Exchange 接受了更改，但会议室仍显示其他值
repaired-unclear = 更改已发送，但之后无法读取会议室
setting-automatic-processing = 自动处理请求
setting-accepts-everyone = Exchange 自动接受所有人的预订
setting-everyone-may-request = 所有人都可以请求预订会议室
setting-forwards-requests = 请求会转发给代理人
setting-delegates = 代理人
setting-bypassing = 可以跳过审批的人
setting-only-during-work-hours = 仅限工作时间
setting-declines-beyond-limit = 拒绝日期太远的预订
setting-full-access = Offision 的完全访问权限
setting-sharing = 日历共享
choice-usual = 每次修复都包括
choice-bypass-removed = { $count ->
       *[other] 移除可以跳过审批的人（{ $count } 间会议室）
    }
    .hint = 此后他们的预订与其他人一样，需要等待 Offision 处理。
choice-orphans-dropped = { $count ->
       *[other] 从代理人名单中移除不属于任何人的名称（{ $count } 间会议室）
    }
    .hint = Exchange 会拒绝包含这些名称的名单。移除后无法恢复。
choice-kept-elsewhere = { $count ->
       *[other] 更改由你们自己的 Active Directory 管理的代理人（{ $count } 间会议室）
    }
    .hint = Exchange 可能会拒绝，下次同步也可能会取消更改。
left-out-kind = 此类邮箱适用其他规则。
left-out-not-read = 未能读取，因此无法保留或恢复原有设置。
left-out-no-room-mailbox = 必须先转为会议室邮箱。
left-out-without-delegate = Offision 不在代理人之列，因此没有人会回复请求。请同时添加代理人。
left-out-by-hand = 需要按会议室详细信息中的说明手动处理。
plan-role = 至少需要“Exchange 收件人管理员”或“Exchange 管理员”角色，或 Exchange 角色 Mail Recipients。
refused-file-foreign = 此文件不是由 Offision Setup 写入的。
refused-file-newer = 此文件由较新的版本写入。更新 Offision Setup 后再试。
refused-file-damaged = 文件第 { $line } 行已损坏，因此没有使用任何内容（{ $what }）。
refused-file-edited = 此文件在写入后被更改过，因此不使用。向提供者索取原来的文件。
refused-file-other-tenant = 此文件属于 { $theirs }，而你连接的是 { $ours }。
refused-file-other-plan = 此文件属于计划 { $theirs }，而当前的计划是 { $ours }。
refused-file-other-delegate = 此文件以 { $theirs } 为 Offision 邮箱，而你输入的是 { $ours }。
refused-file-empty = 此文件中没有可以更改的内容。
refused-file-unreadable = 无法读取此文件（{ $what }）。

## Repairs: changes made, and undo
undo-list = 已做的更改
undo-list-lead = 在 { $tenant } 中更改过会议室的每次运行，最新的在前。原有设置保存在这台电脑上。
undo-list-none = 这台电脑没有更改过此租户的内容。
undo-list-reading = 正在读取更改记录……
undo-open-plan = 打开已保存的计划
undo-run-repair = { $count ->
       *[other] 已更改 { $count } 间会议室
    }
undo-run-undo = { $count ->
       *[other] 已撤销 { $count } 间会议室
    }
undo-run-by = { $time }，{ $account }
undo-run-app = 应用本身
undo-cut-off = { $count ->
       *[other] 这次运行曾中断。已重新查看 { $count } 间会议室，以确定结果。
    }
undo-open = { $count ->
       *[other] 这次运行曾中断，尚不清楚 { $count } 间会议室的结果。以 Exchange 管理员身份登录即可查看。
    }
undo-damaged = 有一份更改记录无法使用
undo-button = 撤销
    .of = 撤销 { $time } 的更改
undo-title = { $count ->
        [0] 撤销更改？
       *[other] 撤销 { $count } 间会议室的更改？
    }
undo-what = { $count ->
       *[other] 这会恢复 { $tenant } 中 { $count } 个邮箱的原有设置。撤销也会记录，因此可以取消。
    }
undo-over-later = 包括此后被其他人更改过的会议室
    .hint = 其他人此后加入名单的内容会保留。
undo-lost = 以下名称已不属于任何人，因此无法恢复：
undo-apply = { $count ->
       *[other] 撤销 { $count } 间会议室
    }
undo-nothing = 没有可以撤销的内容。
undo-now = 当前
undo-after = 撤销后
