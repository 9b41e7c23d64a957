// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/token_pairs.h"

#include <initializer_list>

namespace qd::ui {
namespace {

struct Named {
    const char* name;
    QColor colour;
};

void each(std::vector<TokenPair>& pairs, std::initializer_list<Named> inks,
          std::initializer_list<Named> grounds, double least, const char* what) {
    for (const Named& ground : grounds)
        for (const Named& ink : inks)
            pairs.push_back({std::string(ink.name) + " on " + ground.name + ": " + what, ink.colour,
                             ground.colour, least});
}

void addWords(std::vector<TokenPair>& pairs, const Palette& p) {
    each(pairs,
         {{"text", p.text},
          {"muted", p.muted},
          {"faint", p.faint},
          {"accent", p.accent},
          {"gain", p.gain},
          {"loss", p.loss},
          {"ok", p.ok},
          {"warn", p.warn},
          {"hard", p.hard}},
         {{"canvas", p.canvas}, {"surface", p.surface}, {"raised", p.raised}}, kTextContrast, "words");
    pairs.push_back({"text on surface: reading", p.text, p.surface, 14.0});
    pairs.push_back({"muted on surface: reading", p.muted, p.surface, 6.0});
    each(pairs, {{"onAccent", p.onAccent}}, {{"accent", p.accent}, {"accentHover", p.accentHover}},
         kTextContrast, "primary button, selected text");
    each(pairs, {{"onHard", p.onHard}}, {{"hard", p.hard}}, kTextContrast, "hard chip and badge");
    each(pairs, {{"onWarn", p.onWarn}}, {{"warn", p.warn}}, kTextContrast, "filled badge");
    each(pairs, {{"text", p.text}, {"muted", p.muted}}, {{"track", p.track}}, kTextContrast,
         "quiet badge, key cap");
}

void addTinted(std::vector<TokenPair>& pairs, const Palette& p) {
    for (const Named& severity : {Named{"accent", p.accent}, Named{"muted", p.muted}, Named{"ok", p.ok},
                                  Named{"warn", p.warn}, Named{"hard", p.hard}}) {
        const QColor ground = blend(severity.colour, p.surface, tint::kNotice);
        each(pairs, {{"text", p.text}, {"muted", p.muted}, severity}, {{"a notice", ground}}, kTextContrast,
             severity.name);
    }
    for (const Named& change : {Named{"gain", p.gain}, Named{"loss", p.loss}}) {
        each(pairs, {{"text", p.text}},
             {{"the deepest cell", blend(change.colour, p.surface, tint::kDeepest)}}, kTextContrast,
             change.name);
        each(pairs, {{"text", p.text}},
             {{"a cell that flashes", blend(change.colour, p.raised, tint::kFlash)}}, kTextContrast,
             change.name);
    }
}

void addGraphics(std::vector<TokenPair>& pairs, const Palette& p) {
    each(pairs, {{"control", p.control}},
         {{"canvas", p.canvas}, {"surface", p.surface}, {"raised", p.raised}}, kGraphicContrast,
         "border of a field");
    each(pairs, {{"accent", p.accent}, {"muted", p.muted}, {"ok", p.ok}, {"warn", p.warn}, {"hard", p.hard}},
         {{"track", p.track}}, kGraphicContrast, "bar");
    for (int i = 0; i < kSeriesColours; ++i)
        each(pairs, {{"series", seriesColour(p, i)}}, {{"surface", p.surface}}, kGraphicContrast, "line");
    if (!p.highContrast) return;
    each(pairs, {{"line", p.line}, {"overlayLine", p.overlayLine}, {"scroll", p.scroll}},
         {{"canvas", p.canvas}, {"surface", p.surface}}, kGraphicContrast, "separator");
}

}  // namespace

std::vector<TokenPair> tokenPairs(const Palette& palette) {
    std::vector<TokenPair> pairs;
    addWords(pairs, palette);
    addTinted(pairs, palette);
    addGraphics(pairs, palette);
    return pairs;
}

}  // namespace qd::ui
