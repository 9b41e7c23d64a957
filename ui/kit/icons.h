// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <span>

#include "ui/kit/theme.h"

namespace qd::ui {

/// The program's own icons: 16 px grid, 1.5 px stroke, one colour.
enum class Icon {
    Overview,
    Data,
    Positions,
    Backtests,
    Reports,
    Jobs,
    Lock,
    Unlock,
    Check,
    Warn,
    Hard,
    Info,
    Import,
    Play,
    Stop,
    Export,
    Search,
    Sun,
    Moon,
    ChevronDown,
    ChevronRight,
    ChevronLeft,
    ChevronUp,
    Close,
    Refresh,
    Document,
    Plus,
    Filter,
    Columns,
    Settings,
    Table,
    User,
    Key,
    Halt,
    Link,
    Float,
    Dock,
    Group,
    Undo,
    Redo,
    Pause,
    Cancel,
    Help,
    Keyboard,
    Bell,
    Audit,
    Pin,
    More,
    Back,
    Forward,
    Layout,
    Treemap,
    Heatmap,
    Portfolio,
    Sector,
    Symbol,
    Lineage,
    SortUp,
    SortDown,
    Show,
    Hide,
    Copy,
    Calendar,
    Delete,
    Edit,
    Save,
    Folder,
    Open,
    LineChart,
    BarChart,
    Histogram,
    Scatter,
    Gauge,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Maximise,
    Clock,
    Device,
    Breaker,
    Star,
    Language,
    Contrast,
    Swatches,
    Grip,
    PanelLeft,
    PanelRight,
    PanelBottom,
    Minus,
    Explain,
    Swap,
    Send,
    Note,
    Menu
};

/// The resource name: ":/icons/overview.svg".
[[nodiscard]] QString iconPath(Icon icon);
[[nodiscard]] std::span<const Icon> allIcons();
/// The icon in one colour, sharp at `devicePixelRatio`. `size` in device-independent px.
[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor& colour, int size = 16,
                                 double devicePixelRatio = 1.0);
/// An icon that is muted, text when active or checked, faint when disabled. Ask again after Theme::changed().
[[nodiscard]] QIcon themedIcon(Icon icon, const Palette& palette);
[[nodiscard]] QIcon colouredIcon(Icon icon, const QColor& colour);

}  // namespace qd::ui
