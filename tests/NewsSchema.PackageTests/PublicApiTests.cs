using VerifyXunit;

namespace NewsSchema.PackageTests;

public class PublicApiTests
{
    [Fact]
    public Task The_library_offers_what_was_agreed() => Verifier.Verify(PublicApi.Of(System.Reflection.Assembly.Load("NewsSchema")));
}
