namespace NewsSchema.Browser.Tests;

/// <summary>Articles of the tests.</summary>
internal static class Articles
{
    /// <summary>A started article of about 300 words: people and places of Harwick are made up.</summary>
    public const string Harbour = """
        ---
        schema: Story
        language: en
        published: 2025-03-04
        ---

        # Harwick reopens its harbour after two years

        HARWICK, March 4 (NNB) - The harbour of Harwick will reopen on Friday, two years after a storm destroyed its northern wall, Mayor Ada Brook said on Tuesday.

        “We promised the fishermen a harbour that outlives us all,” Brook told reporters at the quay. “Today we keep that promise.”

        The new wall is 420 metres long and cost 12.4 million euros, according to the harbour office. About 60 percent of the money came from the county of Estmark.

        Tom Keller, who heads the fishermen's association, said that most boats would return by the end of March. “My father built the old wall, and I saw it fall,” Keller said.

        Not everyone is satisfied. Critics repeated the claim that the wall was never tested in winter. The engineer Maria Lindqvist denied this.

        “Every stone was measured twice,” she said. The Estmark Institute inspected the wall in January and found no damage, Lindqvist added.

        The ferry to Saltmarsh will leave twice a day, the shipping company Nordline announced. A ticket costs 8 euros. Nordline demanded a second pier from the town, but the council refused on Monday.

        Brook said the council would decide about the pier in May. “We will not build what no one needs,” the mayor said.

        The storm of March 2023 had sunk eleven boats. No one was hurt. Insurance companies paid 3.5 million euros to their owners, the newspaper Harwick Echo reported.

        On Friday evening, the town celebrates with music and free soup. The first ship to enter the harbour will be the “Aurora”, a cutter that survived the storm.

        """;
}
