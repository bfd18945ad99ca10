<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to HTML as a site with a style sheet of its own does it: headings, paragraphs, notes at the end of
     their document with marks in the text, lists, tables, names and references. XSLT 1.0, for browsers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">
  <xsl:output method="html"/>

  <xsl:template match="tei:teiHeader"/>

  <xsl:template match="tei:TEI">
    <article><xsl:apply-templates/></article>
  </xsl:template>

  <xsl:template match="tei:div">
    <section class="tei-div" data-type="{@type}">
      <xsl:apply-templates select="@xml:id"/>
      <xsl:apply-templates/>
      <xsl:if test="@type = 'document' or @type = 'section'">
        <ol><xsl:apply-templates select=".//tei:note" mode="body"/></ol>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="@xml:id">
    <xsl:attribute name="id"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="tei:div/tei:head">
    <h2><xsl:apply-templates/></h2>
  </xsl:template>

  <xsl:template match="tei:head">
    <h3><xsl:apply-templates/></h3>
  </xsl:template>

  <xsl:template match="tei:p | tei:dateline | tei:closer | tei:opener | tei:postscript | tei:titlePart | tei:byline">
    <p class="tei-{local-name()}">
      <xsl:apply-templates select="@xml:id"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="tei:note">
    <a class="tei-note" id="{@xml:id}-ref" href="#{@xml:id}"><sup><xsl:value-of select="@n"/></sup></a>
  </xsl:template>

  <xsl:template match="tei:note" mode="body">
    <li id="{@xml:id}"><xsl:apply-templates/> <a href="#{@xml:id}-ref">↩</a></li>
  </xsl:template>

  <xsl:template match="tei:list">
    <xsl:apply-templates select="tei:head"/>
    <ul><xsl:apply-templates select="tei:item"/></ul>
  </xsl:template>

  <xsl:template match="tei:item">
    <li><xsl:apply-templates/></li>
  </xsl:template>

  <xsl:template match="tei:table">
    <table><xsl:apply-templates select="tei:row"/></table>
  </xsl:template>

  <xsl:template match="tei:row">
    <tr><xsl:apply-templates select="tei:cell"/></tr>
  </xsl:template>

  <xsl:template match="tei:cell">
    <td><xsl:apply-templates/></td>
  </xsl:template>

  <xsl:template match="tei:hi[@rend = 'italic']">
    <em><xsl:apply-templates/></em>
  </xsl:template>

  <xsl:template match="tei:hi[@rend = 'strong']">
    <strong><xsl:apply-templates/></strong>
  </xsl:template>

  <xsl:template match="tei:ref[@target] | tei:gloss[@target]">
    <a class="tei-{local-name()}" href="{@target}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="tei:persName[@corresp]">
    <a class="tei-persName" href="{@corresp}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="tei:date[@when]">
    <time datetime="{@when}"><xsl:apply-templates/></time>
  </xsl:template>

  <xsl:template match="tei:lb">
    <br/>
  </xsl:template>

  <xsl:template match="tei:pb">
    <span class="tei-pb" id="{@xml:id}">[Page <xsl:value-of select="@n"/>]</span>
  </xsl:template>

  <xsl:template match="tei:persName | tei:placeName | tei:term | tei:hi | tei:signed | tei:gloss | tei:ref">
    <span class="tei-{local-name()}">
      <xsl:apply-templates select="@xml:id"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
