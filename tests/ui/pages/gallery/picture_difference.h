// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPoint>
#include <QString>

/// How different two pictures look. Both are cut into blocks of 8 × 8 px; a block's colour is the mean of its
/// pixels in CIELAB (D65), so that another smoothing of the same letter is no difference, and another letter
/// is.
struct PictureDifference {
    bool sameSize = true;
    double worst = 0.0;  ///< ΔE*ab (CIE 1976) of the block that differs most
    int seenBlocks = 0;  ///< blocks further apart than kSeen
    QPoint where;        ///< upper left corner of the worst block, px

    /// Blocks closer than this differ by smoothing only. 2.3 is just noticeable side by side (Mahy, Van
    /// Eycken, Oosterlinck, 1994).
    static constexpr double kSeen = 5.0;
    static constexpr int kMostSeen = 2;
    static constexpr double kMostWorst = 12.0;

    /// Whether a person would call them the same.
    [[nodiscard]] bool looksTheSame() const {
        return sameSize && seenBlocks <= kMostSeen && worst <= kMostWorst;
    }
    [[nodiscard]] QString words() const;
};

[[nodiscard]] PictureDifference comparePictures(const QImage& reference, const QImage& now);
