using NewsSchema.Generators.Contract;

namespace NewsSchema.Generators.Tests.Contract;

public class ContractMemberTests
{
    [Theory]
    [InlineData("WireStory.headline: text", "WireStory", "headline", "text", false)]
    [InlineData("Person.role: string?", "Person", "role", "string", true)]
    [InlineData("Desk.NewsFlash.urgency: enum<Desk.Urgency>?", "Desk.NewsFlash", "urgency", "enum<Desk.Urgency>", true)]
    [InlineData("Item.dc:title: list<string?>", "Item", "dc:title", "list<string?>", false)]
    [InlineData("Item.a%20b:%20c%2Ed: map<long>", "Item", "a b: c.d", "map<long>", false)]
    [InlineData("Item.größe: #ref<Place>?", "Item", "größe", "#ref<Place>", true)]
    [InlineData("Item.: any?", "Item", "", "any", true)]
    [InlineData("Item.%u2028%00: any?", "Item", "\u2028\0", "any", true)]
    public void A_line_is_a_member_and_a_member_is_a_line(string line, string record, string name, string type, bool isOptional)
    {
        ContractMember member = ContractMember.Parse(line)!;
        Assert.Equal(new ContractMember(record, name, type, isOptional), member);
        Assert.Equal(line, member.ToString());
    }

    [Fact]
    public void Half_a_character_is_kept_too() => Assert.Equal("\ud800", ContractMember.Parse("Item.%uD800: any?")!.Name);

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("=======")]
    [InlineData("# comment")]
    [InlineData("Person")]
    [InlineData("Person.role")]
    [InlineData("Person.role:string")]
    [InlineData("Person.role: ")]
    [InlineData(".role: string")]
    [InlineData("role: string")]
    [InlineData("1.role: string")]
    [InlineData("Person.ro le: string")]
    [InlineData("Person.role: a string")]
    [InlineData("Person.ro%2: string")]
    [InlineData("Person.ro%zz: string")]
    [InlineData("Person.ro%61: string")]
    [InlineData(": ")]
    public void Other_texts_are_not_dates(string line) => Assert.Null(ContractMember.Parse(line));
}
