#include "app/cli/sandbox.h"

#include "app/cli/options.h"

#include <QDir>
#include <QStandardPaths>

#if __has_include(<linux/landlock.h>) && __has_include(<linux/seccomp.h>)
#define CAN_CONFINE
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace app {

namespace fs = std::filesystem;

namespace {

/// The folder that is there, or the nearest above.
fs::path nearestFolder(const fs::path& path)
{
    std::error_code problem;
    fs::path folder = fs::absolute(path, problem);
    while (folder.has_relative_path() && !fs::is_directory(folder, problem))
        folder = folder.parent_path();
    return folder;
}

#ifdef CAN_CONFINE

constexpr uint64_t kRun = LANDLOCK_ACCESS_FS_EXECUTE;
constexpr uint64_t kWrite = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                            LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                            LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                            LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                            LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr uint64_t kTruncate = uint64_t(1) << 14; ///< of Linux 6.2, younger than some headers
constexpr long kKnowsTruncate = 3;

void confineWriting(const std::vector<fs::path>& folders)
{
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, size_t(0), LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return;
    const uint64_t written = kWrite | (version >= kKnowsTruncate ? kTruncate : 0);
    landlock_ruleset_attr rules = {};
    rules.handled_access_fs = written | kRun;
    const long ruleset =
        ::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0);
    if (ruleset < 0)
        return;
    const auto allow = [&](const fs::path& folder) {
        const int place = ::open(folder.c_str(), O_PATH | O_CLOEXEC);
        if (place < 0)
            return;
        landlock_path_beneath_attr beneath = {};
        beneath.allowed_access = written;
        beneath.parent_fd = place;
        ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        ::close(place);
    };
    allow("/dev"); // terminals, graphics, shared memory
    for (const fs::path& folder : folders)
        allow(folder);
    ::syscall(SYS_landlock_restrict_self, ruleset, 0);
    ::close(static_cast<int>(ruleset));
}

#if defined(__x86_64__)
#define CONFINED_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CONFINED_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

void confineCalls([[maybe_unused]] bool sockets)
{
#ifdef CONFINED_ARCHITECTURE
    constexpr uint32_t kOtherNumbers = 0x40000000; // x32: the same calls once more
    std::vector<uint32_t> refused = {SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_writev,
                                     SYS_io_uring_setup};
    if (!sockets)
        refused.push_back(SYS_socket);
    const auto statement = [](uint16_t code, uint32_t value) {
        return sock_filter{code, 0, 0, value};
    };
    const uint32_t no = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> filter = {
        statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, CONFINED_ARCHITECTURE},
        statement(BPF_RET | BPF_K, no),
        statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        {BPF_JMP | BPF_JGE | BPF_K, 0, 1, kOtherNumbers},
        statement(BPF_RET | BPF_K, no)};
    for (const uint32_t call : refused) {
        filter.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, 1, call});
        filter.push_back(statement(BPF_RET | BPF_K, no));
    }
    filter.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program = {static_cast<unsigned short>(filter.size()), filter.data()};
    ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#endif
}

#endif

} // namespace

Permissions permissionsOf(const Options& options, bool paints)
{
    Permissions permissions;
    permissions.sockets = paints;
    if (const QString output = options.text("o"); !output.isEmpty())
        permissions.written.push_back(nearestFolder(output.toStdString()));
    if (paints)
        // A runtime folder, fonts, shaders.
        for (const QString& path :
             {QDir::tempPath(), qEnvironmentVariable("XDG_RUNTIME_DIR"),
              QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)})
            if (!path.isEmpty())
                permissions.written.push_back(nearestFolder(path.toStdString()));
    return permissions;
}

void confine([[maybe_unused]] const Permissions& permissions)
{
#ifdef CAN_CONFINE
    // Both want it: nothing that is run later may gain rights.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    confineWriting(permissions.written);
    confineCalls(permissions.sockets);
#endif
}

} // namespace app
