// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <array>
#include <utility>

namespace qd::ui {
namespace {

constexpr std::array<std::pair<Icon, const char16_t*>, 94> kIcons{{
    {Icon::Overview, u"overview"},
    {Icon::Data, u"data"},
    {Icon::Positions, u"positions"},
    {Icon::Backtests, u"backtests"},
    {Icon::Reports, u"reports"},
    {Icon::Jobs, u"jobs"},
    {Icon::Lock, u"lock"},
    {Icon::Unlock, u"unlock"},
    {Icon::Check, u"check"},
    {Icon::Warn, u"warn"},
    {Icon::Hard, u"hard"},
    {Icon::Info, u"info"},
    {Icon::Import, u"import"},
    {Icon::Play, u"play"},
    {Icon::Stop, u"stop"},
    {Icon::Export, u"export"},
    {Icon::Search, u"search"},
    {Icon::Sun, u"sun"},
    {Icon::Moon, u"moon"},
    {Icon::ChevronDown, u"chevron-down"},
    {Icon::ChevronRight, u"chevron-right"},
    {Icon::ChevronLeft, u"chevron-left"},
    {Icon::ChevronUp, u"chevron-up"},
    {Icon::Close, u"close"},
    {Icon::Refresh, u"refresh"},
    {Icon::Document, u"document"},
    {Icon::Plus, u"plus"},
    {Icon::Filter, u"filter"},
    {Icon::Columns, u"columns"},
    {Icon::Settings, u"settings"},
    {Icon::Table, u"table"},
    {Icon::User, u"user"},
    {Icon::Key, u"key"},
    {Icon::Halt, u"halt"},
    {Icon::Link, u"link"},
    {Icon::Float, u"float"},
    {Icon::Dock, u"dock"},
    {Icon::Group, u"group"},
    {Icon::Undo, u"undo"},
    {Icon::Redo, u"redo"},
    {Icon::Pause, u"pause"},
    {Icon::Cancel, u"cancel"},
    {Icon::Help, u"help"},
    {Icon::Keyboard, u"keyboard"},
    {Icon::Bell, u"bell"},
    {Icon::Audit, u"audit"},
    {Icon::Pin, u"pin"},
    {Icon::More, u"more"},
    {Icon::Back, u"back"},
    {Icon::Forward, u"forward"},
    {Icon::Layout, u"layout"},
    {Icon::Treemap, u"treemap"},
    {Icon::Heatmap, u"heatmap"},
    {Icon::Portfolio, u"portfolio"},
    {Icon::Sector, u"sector"},
    {Icon::Symbol, u"symbol"},
    {Icon::Lineage, u"lineage"},
    {Icon::SortUp, u"sort-up"},
    {Icon::SortDown, u"sort-down"},
    {Icon::Show, u"show"},
    {Icon::Hide, u"hide"},
    {Icon::Copy, u"copy"},
    {Icon::Calendar, u"calendar"},
    {Icon::Delete, u"delete"},
    {Icon::Edit, u"edit"},
    {Icon::Save, u"save"},
    {Icon::Folder, u"folder"},
    {Icon::Open, u"open"},
    {Icon::LineChart, u"line-chart"},
    {Icon::BarChart, u"bar-chart"},
    {Icon::Histogram, u"histogram"},
    {Icon::Scatter, u"scatter"},
    {Icon::Gauge, u"gauge"},
    {Icon::ZoomIn, u"zoom-in"},
    {Icon::ZoomOut, u"zoom-out"},
    {Icon::ZoomReset, u"zoom-reset"},
    {Icon::Maximise, u"maximise"},
    {Icon::Clock, u"clock"},
    {Icon::Device, u"device"},
    {Icon::Breaker, u"breaker"},
    {Icon::Star, u"star"},
    {Icon::Language, u"language"},
    {Icon::Contrast, u"contrast"},
    {Icon::Swatches, u"swatches"},
    {Icon::Grip, u"grip"},
    {Icon::PanelLeft, u"panel-left"},
    {Icon::PanelRight, u"panel-right"},
    {Icon::PanelBottom, u"panel-bottom"},
    {Icon::Minus, u"minus"},
    {Icon::Explain, u"explain"},
    {Icon::Swap, u"swap"},
    {Icon::Send, u"send"},
    {Icon::Note, u"note"},
    {Icon::Menu, u"menu"},
}};

constexpr std::size_t kCount = kIcons.size();

}  // namespace

QString iconPath(Icon icon) {
    for (const auto& [known, name] : kIcons)
        if (known == icon)
            return QStringLiteral(":/icons/") + QString::fromUtf16(name) + QStringLiteral(".svg");
    return {};
}

std::span<const Icon> allIcons() {
    static constexpr auto kAll = [] {
        std::array<Icon, kCount> all{};
        for (std::size_t i = 0; i < kCount; ++i)
            all[i] = kIcons[i].first;
        return all;
    }();
    return kAll;
}

QPixmap iconPixmap(Icon icon, const QColor& colour, int size, double devicePixelRatio) {
    QPixmap picture(QSize(size, size) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QFile file(iconPath(icon));
    if (!file.open(QIODevice::ReadOnly)) return picture;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return picture;
}

namespace {

void addStates(QIcon& icon, Icon glyph, const QColor& normal, const QColor& active, const QColor& disabled) {
    for (const double ratio : {1.0, 2.0}) {
        const QPixmap rest = iconPixmap(glyph, normal, 16, ratio);
        const QPixmap lively = iconPixmap(glyph, active, 16, ratio);
        icon.addPixmap(rest, QIcon::Normal, QIcon::Off);
        icon.addPixmap(lively, QIcon::Normal, QIcon::On);
        icon.addPixmap(lively, QIcon::Active, QIcon::Off);
        icon.addPixmap(lively, QIcon::Active, QIcon::On);
        icon.addPixmap(lively, QIcon::Selected, QIcon::Off);
        icon.addPixmap(iconPixmap(glyph, disabled, 16, ratio), QIcon::Disabled, QIcon::Off);
    }
}

}  // namespace

QIcon themedIcon(Icon glyph, const Palette& palette) {
    QIcon icon;
    addStates(icon, glyph, palette.muted, palette.text, blend(palette.faint, palette.surface, 0.6));
    return icon;
}

QIcon colouredIcon(Icon glyph, const QColor& colour) {
    QIcon icon;
    addStates(icon, glyph, colour, colour, colour);
    return icon;
}

}  // namespace qd::ui
