"""The schema's order of children as the tests know it, written apart from the program's own list."""

from collections.abc import Iterator

from lxml import etree

from app.word.ooxml.wml import MAIN

# ECMA-376 part 1, A.1: the sequences of CT_PPr, CT_RPr, CT_SectPr, CT_TblPr, CT_TrPr (a choice), CT_TcPr, CT_Tbl.
SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "body": "p tbl sectPr",
}
_REPEATED = {"tr": {"tc"}, "tbl": {"tr"}, "sectPr": {"headerReference", "footerReference"}, "body": {"p", "tbl"}}
_MIXED = {"body"}


def disorder(root: etree._Element) -> Iterator[str]:
    """What stands out of order, twice, or where the schema has no such child."""
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if etree.QName(element).namespace == MAIN and name in SEQUENCES:
            yield from _of(name, [etree.QName(one).localname for one in element.iterchildren(etree.Element)])


def _of(name: str, children: list[str]) -> Iterator[str]:
    known = SEQUENCES[name].split()
    unknown = [one for one in children if one not in known]
    if unknown:
        yield f"{name} has {unknown}"
        return
    if name not in _MIXED and [known.index(one) for one in children] != sorted(known.index(one) for one in children):
        yield f"{name} out of order: {children}"
    once = [one for one in children if one not in _REPEATED.get(name, set())]
    if len(once) != len(set(once)):
        yield f"{name} says twice: {children}"
