namespace NewsSchema.Tests.Formats;

/// <summary>An article with every concept of metadata and every kind of span. Its content need not make sense.</summary>
internal static class EverythingArticle
{
    public const string Text = """"
        ---
        schema: Everything
        id: urn:newsml:news.example.org:20240501:everything
        language: de-DE
        title: ALLES
        slug: ALLES/TEST
        published: 2024-05-01T10:00:00+02:00
        created: 2024-05-01T09:00:00.250+02:00
        updated: 2024-05-01T11:30+02:00
        issued: 2024-05-01T11:31:00Z
        embargoed-until: 2024-05-01T10:00:00-03:30
        expires: 2024-06-01
        urgency: 3
        status: usable
        version: 4
        url: https://news.example.org/2024/05/01/über-alles
        summary: Alles in einem Satz.
        keywords: [Eins, "Zwei & drei"]
        subjects:
          - medtop:20000638
          - {code: "11000000", name: Politik, relevance: 90, confidence: 80}
          - "04011000"
          - https://www.wikidata.org/entity/Q7184
          - Gipfeltreffen
        genre: {code: "genre:Current", name: Aktuell}
        section: Politik
        profile: text-photo
        credit: nnb/Beispiel
        provider: {name: Nordelbisches Nachrichtenbüro, uri: https://nnb.example/}
        source: ["#amt", Ein Zeuge]
        contact:
          department: Chefredaktion
          address: {street: Spulenweg 7, postcode: "01099", city: Ilmbrück, country: DE}
          people:
            - {name: Friederike Ohm, phone: "+49 30 555 0142", mail: ohm@nnb.example, url: https://nnb.example/ohm}
        copyright: {holder: nnb, notice: © 2024 nnb, year: 2024}
        usage-terms: Nur mit Quellenangabe.
        rights-link: https://nnb.example/rechte
        ed-note: [Erste Fassung., Bitte prüfen.]
        links:
          - {href: https://nnb.example/mehr, title: Mehr dazu, rel: "irel:seeAlso"}
          - https://nnb.example/noch-mehr
        images:
          - href: https://nnb.example/bild.jpg
            caption: Das Amt am Abend
            credit: Foto Quist
            alt: Ein Haus
            width: 1200
            height: 800
            type: image/jpeg
            copyright: © Quist
        digital-source-type: trainedAlgorithmicMedia
        alt-ids: [nnb-4711, {value: "0815", role: redaktion}]
        contributor: ["#ohm", {name: Karla Quist, uri: https://nnb.example/quist}]
        priority: 4
        event-place: ["#ort", Ilmbrück-Süd, {name: Ostdorf, district: Ilmkreis, area: Elbmark, country: DE}]
        about: ["#amt"]
        wetter: Regen
        spielstand: {heim: 3, gast: 2}
        entities:
          amt: {kind: org, name: Amt für Alles, same-as: https://id.example/amt, founded: 1893}
          ohm: {kind: person, name: Friederike Ohm, role: Sprecherin, affiliation: "#amt", born: 1963-04}
          ort: {kind: place, name: Ilmbrück, country: DE, geo: "54.41,-2.18"}
          tag: {kind: event, name: Tag von Allem, start: 2024-05-01, end: 2024-05-02, place: "#ort", participants: ["#amt", "#ohm"]}
          buch: {kind: work, name: Das Buch, by: "#ohm", date: 2023}
          ding: {kind: thing, name: Das Ding, same-as: "https://de.example/Ding (Gerät)"}
        ---

        {.kicker}
        Alles

        # [Amt]{#amt} teilt alles [mit]{.cue for="#c1"}

        {.deck}
        Und noch etwas

        {.byline}
        Von [Jonas Feld]{.person #feld .author}, [Reporter]{.role of="#feld"}

        {.dateline}
        [ILMBRÜCK]{#ort}, [1. Mai]{.date value=2024-05-01} ([nnb]{.org #nnb .agency})

        {.lead}
        [[Friederike Ohm]{#ohm}, [36]{.age of="#ohm"}]{.speaker for="#q1"} [sagte]{.cue for="#q1"}: [„Alles ist [gut]{lang=en}.“]{.quote #q1
        source="#amt"} [Sie]{#ohm cont="#ohm"} kam um [14.30 Uhr]{.time value=14:30+01:00} mit [drei]{.number value=3} Leuten,
        [3,2 Prozent]{.percent value=3.2}, [120 km]{.quantity value="120 km"} und [5 Euro]{.money value="5 EUR"} in
        [zwei Stunden]{.duration value=PT2H}.

        ## Zwischentitel

        [[Beamte des [Amtes]{#amt}]{.group #beamte members="#ohm"} lasen [Das Buch]{#buch} über [Das Ding]{#ding} am [Tag]{#tag},
        siehe [hier](https://nnb.example/hier) und [dort](javascript:alert)]{.claim #c1 speaker="#beamte" act=report}.

        {.listitem}
        Erstens [ein [1:0]{.score home=1 away=0}]{note="ein Tor"}

        {.listitem}
        Zweitens

        ::: infobox
        ### Zur Sache

        Ein Kasten.

        :::: {.quote speaker="#ohm"}
        Ein Satz im Kasten.
        ::::
        :::

        {.caption}
        Das Amt. [Foto: Quist]{.credit}

        {.correction}
        Berichtigt: alles.

        {.note}
        Ende.

        """";
}
