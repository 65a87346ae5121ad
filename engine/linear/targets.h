// Included first by the sources whose loops are compiled once for each kind of processor and chosen
// at run time. Left out are targets that add nothing to these loops over a neighbour in the list,
// and those whose vectors have no fixed size.
#pragma once

#define HWY_DISABLED_TARGETS                                                                       \
    (HWY_SSSE3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
#include <hwy/detect_targets.h>
