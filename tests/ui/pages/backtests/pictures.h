// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages for eyes: written only when the environment names a folder for them.
#pragma once

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QTest>
#include <QWidget>

#include "ui/kit/space.h"
#include "ui/kit/theme.h"
#include "ui/shell/page.h"

namespace qd::ui::testing {

/// The folder in QD_PICTURES; empty: none are wanted.
inline QString pictureFolder() {
    return qEnvironmentVariable("QD_PICTURES");
}

/// Page and inspector side by side as the window has them, in each look; `size` is what both have together.
inline void takePictures(shell::Page& page, Theme& theme, const QString& name,
                         const QSize& size = QSize(1400, 900), int inspector = space::kInspector) {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(&page, 1);
    page.setParent(&window);
    if (QWidget* side = page.inspector()) {
        row->addWidget(side);
        side->setFixedWidth(inspector);
    }
    row->insertWidget(0, &page, 1);
    window.setLayoutDirection(page.layoutDirection());
    window.resize(size);
    window.show();
    page.show();
    for (const auto& [mode, suffix] :
         {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
        theme.setMode(mode);
        QTest::qWait(60);
        window.grab().save(
            QDir(pictureFolder())
                .filePath(name + QLatin1Char('-') + QLatin1String(suffix) + QStringLiteral(".png")));
    }
    if (QWidget* side = page.inspector()) side->setParent(nullptr);
    page.setParent(nullptr);
}

inline void takePicture(QWidget& widget, Theme& theme, const QString& name) {
    widget.show();
    for (const auto& [mode, suffix] :
         {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
        theme.setMode(mode);
        QTest::qWait(60);
        widget.grab().save(
            QDir(pictureFolder())
                .filePath(name + QLatin1Char('-') + QLatin1String(suffix) + QStringLiteral(".png")));
    }
}

}  // namespace qd::ui::testing
