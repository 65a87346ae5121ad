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
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    // Blocked here and in all threads to come, so that only the waiting thread receives them.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        int signal = 0;
        sigwait(&signals, &signal);
        interruptSource().request_stop();
        sigwait(&signals, &signal);
        std::_Exit(1);
    }).detach();
}

std::stop_token interruptToken()
{
    return interruptSource().get_token();
}

} // namespace app
