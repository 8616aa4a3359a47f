namespace NewsSchema.Generators.Inference;

/// <summary>Doc comments that say what the annotations of a kind are. Code is written between backticks.</summary>
internal static class KindDoc
{
    /// <param name="className">The class of the kind.</param>
    public static string Of(string className) => $"{Meaning(className)}: `.{className}`.";

    private static string Meaning(string className) => className switch
    {
        "person" => "A person that the article names",
        "org" => "An organization that the article names, for example a company, an authority or a news agency",
        "place" => "A place that the article names, for example a city, a country or a building",
        "group" => "Several people or organizations that the article names together",
        "event" => "Something that happens, for example a meeting, an election or an accident",
        "work" => "A work that the article names, for example a report, a law or a film",
        "product" => "A product that the article names",
        "thing" => "Something that the article names and that is of no other kind",
        "date" => "A date or a period in the text",
        "time" => "A time of day in the text",
        "duration" => "A duration in the text",
        "number" => "A number in the text",
        "percent" => "A percentage in the text",
        "quantity" => "An amount of something measured, in the text",
        "money" => "An amount of money in the text",
        "link" => "A link in the text",
        "quote" => "What somebody says, in their own words",
        "claim" => "What somebody says, in the words of the article",
        _ => "Something of a kind that the samples define",
    };
}
