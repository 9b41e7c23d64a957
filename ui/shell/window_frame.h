// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "ui/shell/dock_area.h"
#include "ui/shell/page_registry.h"

class QStackedWidget;
class QVBoxLayout;

namespace qd::ui {
class Banner;
}

namespace qd::ui::shell {

class InspectorPane;
class LinkButton;
class Navigation;
class PortfolioTree;
class TopBar;

/// The widgets of the window and how they stand together; what they do is the window's concern. Children of
/// `window`, which they outlive not.
struct WindowFrame {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::WindowFrame)

public:
    TopBar* top = nullptr;
    Banner* banner = nullptr;
    DockArea* docks = nullptr;
    QWidget* centre = nullptr;     ///< breadcrumb and pages
    QVBoxLayout* trail = nullptr;  ///< the breadcrumb goes in here
    LinkButton* link = nullptr;    ///< of the page in the middle
    QStackedWidget* pages = nullptr;
    Navigation* navigation = nullptr;
    PortfolioTree* tree = nullptr;
    InspectorPane* inspector = nullptr;
    Panel* navigationPanel = nullptr;
    Panel* inspectorPanel = nullptr;
    Panel* drawerPanel = nullptr;
};

/// `drawer` and `status` are taken over.
[[nodiscard]] WindowFrame makeFrame(const Theme& theme, const PageRegistry& registry,
                                    const CommandRegistry& commands, QWidget* drawer, QWidget* status,
                                    QWidget* window);

}  // namespace qd::ui::shell
