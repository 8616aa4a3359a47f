using Newsroom._1;

Story story = Story.Fixtures.Ferry;
Console.WriteLine($"{story.Headline} ({story.Urgency}, {story.Published:O})");
foreach (Quote quote in story.Quotes)
{
    Console.WriteLine($"{quote.Speaker?.Name}: {quote.InnerText}");
}

Tide tide = Tide.Fixtures.Haven;
foreach (TideTide turn in tide.Tides)
{
    Console.WriteLine($"{tide.Station} {turn.Time:HH:mm}: {turn.Type} water, {turn.Metres} m");
}

// Out as JSON, and back: records are equal by value.
Console.WriteLine(Story.FromJson(story.ToUtf8Json()) == story);
