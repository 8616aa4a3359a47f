namespace NewsSchema.Browser.Tests;

/// <summary>The tests that use the browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
