#include "server/app/commands.h"

#include <iostream>

int main(int argc, char** argv)
{
    const auto line = tacha::readCommandLine(argc, argv);
    if (line.options)
        return tacha::runCommand(*line.options);
    (line.exitStatus == 0 ? std::cout : std::cerr) << line.text;
    return line.exitStatus;
}
