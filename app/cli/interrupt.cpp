#include "app/cli/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <thread>

namespace app {

namespace {

std::stop_source& interruptSource()
{
    static std::stop_source source;
    return source;
}

} // namespace

void catchInterrupt()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    // Blocked here and in all threads to come, so that only the waiting thread receives them.
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::thread([ends] {
        int signal = 0;
        sigwait(&ends, &signal);
        interruptSource().request_stop();
        sigwait(&ends, &signal);
        std::_Exit(1);
    }).detach();
}

std::stop_token interruptToken()
{
    return interruptSource().get_token();
}

} // namespace app
