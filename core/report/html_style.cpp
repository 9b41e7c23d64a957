// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_parts.h"

namespace qd::report {

namespace {

std::string variables(Theme theme) {
    const auto token = [&](const char* name, Ink ink) {
        return std::string("--") + name + ":" + hexText(colourOf(ink, theme)) + ";";
    };
    std::string css = token("canvas", Ink::Canvas) + token("surface", Ink::Surface) +
                      token("raised", Ink::Raised) + token("line", Ink::Line) + token("text", Ink::Text) +
                      token("muted", Ink::Muted) + token("faint", Ink::Faint) + token("accent", Ink::Accent) +
                      token("gain", Ink::Gain) + token("loss", Ink::Loss);
    for (int i = 0; i < kSeriesColours; ++i)
        css += "--s" + std::to_string(i) + ":" + hexText(colourOf(Ink::Series, theme, i)) + ";";
    const std::uint32_t ground = colourOf(Ink::Surface, theme);
    for (int step = 1; step <= kTintSteps; ++step) {
        const double share = tintShare(step);
        css += "--g" + std::to_string(step) + ":" + hexText(blend(colourOf(Ink::Gain, theme), ground, share));
        css += ";--l" + std::to_string(step) + ":" +
               hexText(blend(colourOf(Ink::Loss, theme), ground, share)) + ";";
    }
    return css;
}

/// Classes that colour the marks of a chart: `k-` strokes, `f-` fills.
std::string inkClasses() {
    std::string css;
    for (const char* name : {"surface", "line", "text", "muted", "faint", "accent", "gain", "loss"}) {
        const std::string n = name;
        css += ".k-" + n + "{stroke:var(--" + n + ")}.f-" + n + "{fill:var(--" + n + ")}\n";
    }
    for (int i = 0; i < kSeriesColours; ++i) {
        const std::string n = "s" + std::to_string(i);
        css += ".k-" + n + "{stroke:var(--" + n + ")}.f-" + n + "{fill:var(--" + n + ")}\n";
    }
    for (int step = 1; step <= kTintSteps; ++step) {
        const std::string n = std::to_string(step);
        css += "td.g" + n + "{background:var(--g" + n + ")}td.l" + n + "{background:var(--l" + n + ")}\n";
    }
    return css;
}

constexpr const char* kPage = R"(*{box-sizing:border-box}
html{color-scheme:light dark}
body{margin:0;background:var(--canvas);color:var(--text);font:13px/1.5 Inter,system-ui,sans-serif;
font-variant-numeric:tabular-nums}
.sheet{max-width:1000px;margin:24px auto;padding:44px 52px 32px;background:var(--surface);
border:1px solid var(--line);border-radius:6px}
.top{display:flex;align-items:center;gap:12px;font-size:12px;color:var(--muted)}
.top b{color:var(--text);font-weight:600;font-size:13px}
.top .end{margin-left:auto}
.chip{border:1px solid var(--accent);color:var(--accent);border-radius:9px;padding:1px 10px;font-size:11px;
font-weight:600;letter-spacing:.03em}
h1{font-size:30px;line-height:1.2;font-weight:600;letter-spacing:-.015em;margin:36px 0 4px}
.subtitle{font-size:15px;color:var(--muted);margin:0}
.facts{display:flex;flex-wrap:wrap;gap:6px 32px;margin:20px 0 0;padding:14px 0 0;border-top:1px solid var(--line)}
.facts dt{font-size:11px;color:var(--muted)}
.facts dd{margin:0;font-weight:500}
nav{margin:16px 0 0;font-size:12px;color:var(--muted)}
nav a{color:var(--accent);text-decoration:none;margin-right:16px}
nav a:hover,nav a:focus{text-decoration:underline}
h2{font-size:18px;font-weight:600;letter-spacing:-.01em;margin:44px 0 4px}
h3,caption{font-size:13px;font-weight:600;text-align:left;padding:0;margin:24px 0 8px}
caption{padding:24px 0 8px;margin:0}
p{max-width:68ch;margin:10px 0}
.note{font-size:12px;color:var(--muted);margin:8px 0 0}
)";

constexpr const char* kBlocks =
    R"(.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(168px,1fr));gap:0;
margin:28px 0 0;border:1px solid var(--line);border-radius:6px;overflow:hidden}
.tile{padding:14px 16px;margin:0 -1px -1px 0;border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
.tile dt{font-size:11px;color:var(--muted)}
.tile dd{margin:0}
.tile .value{font-size:22px;line-height:1.35;font-weight:600;letter-spacing:-.01em}
.tile .unit{font-size:11px;font-weight:500;color:var(--muted);margin-left:5px;letter-spacing:0}
.tile .context{font-size:12px;color:var(--muted)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{padding:5px 10px;text-align:left;vertical-align:baseline;font-weight:400;border-bottom:1px solid var(--line)}
thead th{font-size:11px;font-weight:500;color:var(--muted);border-bottom:1px solid var(--faint);
vertical-align:bottom}
tbody th{font-weight:500}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
tbody tr:hover{background:var(--raised)}
.heat td{text-align:right;padding:5px 8px;font-size:12px;border:1px solid var(--surface);white-space:nowrap}
.heat td:last-child{font-weight:600;padding-left:14px}
.heat thead th{text-align:right;padding:5px 8px}
.heat th:first-child{text-align:left;padding-left:0}
.provenance td{font:12px/1.5 "JetBrains Mono",ui-monospace,monospace;overflow-wrap:anywhere}
.provenance th{white-space:nowrap;color:var(--muted);padding-right:24px;width:1%}
figure{margin:0}
svg{display:block;width:100%;height:auto;font-family:inherit}
footer p{margin:6px 0 0;overflow-wrap:anywhere}
footer{margin-top:44px;padding-top:14px;border-top:1px solid var(--line);font-size:11px;color:var(--faint)}
)";

constexpr const char* kPrint = R"(@page{size:A4;margin:16mm 17mm}
@media print{body{background:none;font-size:9.5pt}.sheet{border:0;margin:0;padding:0;max-width:none}nav{display:none}
h2,h3,caption{break-after:avoid}figure,.tile,tr,.heat{break-inside:avoid}thead{display:table-header-group}
section.page{break-before:page}table{font-size:8.5pt}th,td{padding:3px 6px}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (max-width:640px){.sheet{margin:0;border:0;border-radius:0;padding:24px 18px}h1{font-size:24px}}
)";

}  // namespace

std::string htmlStyle() {
    return ":root{" + variables(Theme::Light) + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
           variables(Theme::Dark) + "}}\n" + kPage + kBlocks + inkClasses() + kPrint;
}

}  // namespace qd::report
