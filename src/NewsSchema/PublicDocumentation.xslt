<?xml version="1.0" encoding="utf-8"?>
<!-- Keeps the documentation of public types: the compiler writes that of internal ones too, and editors show what the file lists. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" />
  <xsl:strip-space elements="doc members" />

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <!-- Public types are in three namespaces; the last two are nested in public types. -->
  <xsl:template match="member[
    starts-with(substring(@name, 3), 'NewsSchema.Core.')
    or starts-with(substring(@name, 3), 'NewsSchema.Serialization.')
    or starts-with(substring(@name, 3), 'NewsSchema.CompilerServices.NewsListBuilder`1.Few')
    or starts-with(substring(@name, 3), 'NewsSchema.CompilerServices.NewsRefs`1.State')]" />

  <!-- The other internal types in these namespaces, by name: a transformation does not know what is public. A test bounds what is missing here. -->
  <xsl:template match="member">
    <xsl:variable name="id" select="concat(translate(substring(@name, 3), '`(', '..'), '.')" />
    <xsl:variable name="inner" select="substring-after(concat($id, '.'), 'NewsSchema.')" />
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="starts-with($inner, 'Formats.') or starts-with($inner, 'CompilerServices.')"><xsl:value-of select="substring-before(substring-after($inner, '.'), '.')" /></xsl:when>
        <xsl:otherwise><xsl:value-of select="substring-before($inner, '.')" /></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="not(contains(' ArticleSources ArticleValidation BufferWriterStream DateFormat DateParts DecimalAmount ExactDecimal ExactGuid ITextValue IsoDateInstants MarkupText NewsSpanDetails NumberOrder ReadAheadStream ReadResults RecordBinding SourceEncoding StartedStream StreamStart StrictTextReader TextValue Utf8JsonSink Utf8Output XmlWriterSink ', concat(' ', $name, ' ')))">
      <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
