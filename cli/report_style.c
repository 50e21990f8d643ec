/*
 * report_style - how a report looks: on paper, a wide screen, a telephone.
 *
 * Where there is no room for columns a row becomes a card, each cell with the
 * title of its column before it. Nothing makes the page wider than the window.
 */
#include "config.h"

#include "cli/report.h"

static const char style[] =
	/* page */
	"html{scroll-padding-top:1rem}"
	"body{max-width:62rem;font-family:system-ui,-apple-system,'Segoe UI',Roboto,"
	"'Liberation Sans',Arial,sans-serif}"
	"h1{font-size:1.9rem;margin:0 0 .5rem;font-family:Georgia,serif}"
	"h2{font-size:1.35rem;font-family:Georgia,serif;margin:0 0 .8rem;padding-top:1.2rem;"
	"border-top:3px double var(--line)}"
	"h3{font-size:1rem;line-height:1.35;margin:1.4rem 0 .4rem}section{margin-top:2.2rem}"
	"p{margin:.4rem 0 .8rem;max-width:46rem}.lead{font-size:1.1rem}"
	"header p+p,.legend,.left,.source,small,footer p{color:var(--dim)}"
	".legend,.left,.source,header p+p,footer p{font-size:.9rem}"
	"a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}"
	"a:focus-visible{outline:3px solid var(--link);outline-offset:2px}"
	"q,blockquote{font-family:Georgia,serif;quotes:none}q::before,q::after{content:none}"
	"mark{background:var(--mark);color:inherit;padding:0 .1em}small{font-size:.85em}"
	"footer{margin-top:3rem;border-top:1px solid var(--line)}"
	/* contents */
	"nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:1.2rem 0;"
	"padding:.7rem 0;border:solid var(--line);border-width:1px 0}"
	/* tables */
	".box{overflow-x:auto;margin:.4rem 0 1rem}"
	"caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}"
	".events th{width:13rem}.events tr>:last-child{width:17rem}.count{min-width:7rem}"
	"th,td{padding:.4rem .9rem .4rem 0;border-top:1px solid var(--line)}"
	"thead th{border-top:0;font-size:.85rem;font-weight:600;color:var(--dim);"
	"vertical-align:bottom}tbody th{font-weight:600;white-space:normal}"
	"tbody+tbody{border-top:3px solid var(--line)}.voices tbody+tbody{border-top:0}"
	".voices .more>*{border-top-style:dotted}tr>:last-child{padding-right:0}"
	".short{white-space:nowrap}.number{font-variant-numeric:tabular-nums}"
	".ref,.refs{font-variant-numeric:tabular-nums}.ref,a.warn{white-space:nowrap}"
	".warn,.warn a{color:var(--warn);font-weight:600}tr.hangs th{padding-left:1rem}"
	".matrix tbody th{font-weight:normal;min-width:16rem}"
	".matrix td,.matrix thead th+th{text-align:center;white-space:nowrap;padding-right:.5rem;"
	"padding-left:.5rem}.matrix td a{text-decoration:none}"
	".matrix td a:hover{text-decoration:underline}.again{color:var(--dim);font-weight:normal}"
	"tr:target{background:var(--soft)}"
	/* lists */
	"ul{padding-left:1.2rem;margin:.3rem 0 .8rem}li{margin:.25rem 0;max-width:46rem}"
	".sentences{list-style:none;padding-left:0}"
	".sentences li{position:relative;padding:.15rem .4rem .15rem 3.6rem}"
	".sentences strong{position:absolute;left:0;font-variant-numeric:tabular-nums}"
	".sentences li:target{background:var(--mark)}.back{font-size:.85rem;white-space:nowrap}"
	"blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid var(--line)}"
	/* a telephone */
	"@media(max-width:40rem){body{margin:1rem auto;overflow-wrap:anywhere}"
	"h1{font-size:1.5rem}"
	"thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}"
	"table,tbody{display:block}.events tr>*{width:auto!important}.events td{display:inline}"
	".events td::before{content:none!important}"
	".events .refs{margin-left:.5rem;font-size:.9rem}"
	"tr{display:block;border-top:1px solid var(--line);padding:.5rem 0}"
	"th,td{border:0;padding:.1rem 0;display:block}"
	".cards td::before{content:attr(data-label) ': ';color:var(--dim);font-size:.85rem}"
	".cards td:empty{display:none}.short{white-space:normal}"
	".matrix tr{display:flex;flex-wrap:wrap;gap:.2rem .9rem}.matrix tbody th{width:100%}"
	".matrix td,.matrix thead th+th{padding:0}"
	".matrix td::before{content:attr(data-label) ' ';color:var(--dim)}}"
	/* paper */
	"@page{margin:18mm 16mm}@media print{body{font-size:9.5pt;line-height:1.4}"
	"h1{font-size:18pt}h2{font-size:13pt}h2,h3{break-after:avoid}nav{display:none}"
	"a{text-decoration:none}section{margin-top:1.2rem}.box{overflow:visible}"
	"thead{display:table-header-group}p,blockquote{orphans:2;widows:2}"
	".note,blockquote{break-inside:avoid}}";

const char *report_style(void)
{
	return style;
}
