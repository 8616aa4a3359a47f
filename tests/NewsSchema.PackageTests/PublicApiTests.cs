namespace NewsSchema.PackageTests;

public class PublicApiTests
{
    [Fact]
    public Task The_public_API_is_as_reviewed() => Verifier.Verify(PublicApi.Of(System.Reflection.Assembly.Load("NewsSchema")));
}
