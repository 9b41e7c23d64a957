// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/register_resources.h"

#include <QtCore/qglobal.h>

// Q_INIT_RESOURCE declares functions and so cannot stand inside a namespace.
static void initQdResources() {
    Q_INIT_RESOURCE(qd_fonts);
    Q_INIT_RESOURCE(qd_icons);
    Q_INIT_RESOURCE(qd_docs);
    Q_INIT_RESOURCE(qd_i18n);
}

namespace qd {

void registerResources() {
    initQdResources();
}

}  // namespace qd
