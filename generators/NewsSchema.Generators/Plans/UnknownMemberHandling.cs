namespace NewsSchema.Generators.Schemas
{
    internal enum UnknownMemberHandling
    {
        Keep,
        Ignore,
        Reject,
    }
}
