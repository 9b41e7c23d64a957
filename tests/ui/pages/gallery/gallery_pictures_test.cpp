// SPDX-License-Identifier: GPL-3.0-or-later
// Every section of the gallery against its reference picture, in three modes. QD_RENEW_PICTURES=1 writes the
// references anew: look at them before they are kept.
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include "tests/ui/pages/gallery/picture_difference.h"
#include "ui/kit/chip.h"
#include "ui/kit/tabular_label.h"
#include "ui/pages/gallery/gallery_sections.h"

using namespace qd::ui;
using namespace qd::ui::pages::gallery;

namespace {

constexpr int kWidth = 1120;
constexpr int kMargin = 16;

QString referencePath(const QString& id, const QString& mode) {
    return QStringLiteral(QD_SOURCE_DIR "/tests/ui/pages/gallery/%1-%2.png").arg(id, mode);
}

class GalleryPictures : public testing::Test {
protected:
    GalleryPictures() {
        m_theme.setReducedMotion(true);
        m_theme.apply(*static_cast<QApplication*>(QApplication::instance()));
    }
    ~GalleryPictures() override { static_cast<QApplication*>(QApplication::instance())->setStyleSheet({}); }
    /// A section on its page; it stays alive until the next one.
    QWidget& stage(const GallerySection& section) {
        m_stage = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_stage.get());
        column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
        column->addWidget(section.make(m_theme, m_stage.get()));
        const int high = column->hasHeightForWidth() ? column->totalHeightForWidth(kWidth)
                                                     : column->totalSizeHint().height();
        m_stage->resize(kWidth, high);
        m_stage->setFocusPolicy(Qt::StrongFocus);
        m_stage->setFocus();  // no ring in the pictures
        m_stage->show();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return *m_stage;
    }
    QImage picture(const GallerySection& section) { return stage(section).grab().toImage(); }
    static GallerySection sectionOf(const char* id) {
        for (const GallerySection& section : gallerySections())
            if (section.id == QLatin1String(id)) return section;
        return {};
    }

    Theme m_theme;
    std::unique_ptr<QWidget> m_stage;
};

}  // namespace

TEST_F(GalleryPictures, LookLikeTheirReferences) {
    const bool renew = qEnvironmentVariableIntValue("QD_RENEW_PICTURES") == 1;
    const std::pair<Theme::Mode, QString> modes[] = {{Theme::Mode::Dark, QStringLiteral("dark")},
                                                     {Theme::Mode::Light, QStringLiteral("light")},
                                                     {Theme::Mode::HighContrast, QStringLiteral("contrast")}};
    for (const auto& [mode, name] : modes) {
        m_theme.setMode(mode);
        for (const GallerySection& section : gallerySections()) {
            const QImage now = picture(section);
            const QString path = referencePath(section.id, name);
            if (renew) {
                ASSERT_TRUE(now.convertToFormat(QImage::Format_RGB888).save(path, "PNG", 0))
                    << path.toStdString();
                continue;
            }
            const PictureDifference difference = comparePictures(QImage(path), now);
            if (difference.looksTheSame()) continue;
            const QString seen =
                QDir::temp().filePath(QStringLiteral("gallery-%1-%2.png").arg(section.id, name));
            now.save(seen);
            ADD_FAILURE() << section.id.toStdString() << ", " << name.toStdString() << ": "
                          << difference.words().toStdString() << "; it looks like " << seen.toStdString()
                          << " now. If that is meant, run this test with QD_RENEW_PICTURES=1.";
        }
    }
}

TEST_F(GalleryPictures, AComponentThatVanishesIsSeen) {
    const GallerySection numbers = sectionOf("numbers");
    const QImage whole = picture(numbers);
    for (Chip* chip : m_stage->findChildren<Chip*>()) {
        QImage without = whole;
        QPainter painter(&without);
        painter.fillRect(QRect(chip->mapTo(m_stage.get(), QPoint()), chip->size()),
                         m_theme.palette().surface);
        painter.end();
        EXPECT_FALSE(comparePictures(whole, without).looksTheSame()) << chip->text().toStdString();
    }
}

TEST_F(GalleryPictures, AColourThatChangesIsSeen) {
    const GallerySection numbers = sectionOf("numbers");
    const QImage before = picture(numbers);
    m_theme.setChangeColours(ChangeColours::RedGreen);
    EXPECT_FALSE(comparePictures(before, picture(numbers)).looksTheSame());
    m_theme.setChangeColours(ChangeColours::Standard);
    EXPECT_TRUE(comparePictures(before, picture(numbers)).looksTheSame());
}

TEST_F(GalleryPictures, TheSameTwiceIsTheSame) {
    for (const GallerySection& section : gallerySections())
        EXPECT_EQ(comparePictures(picture(section), picture(section)).worst, 0.0) << section.id.toStdString();
}
