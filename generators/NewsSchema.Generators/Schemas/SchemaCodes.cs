namespace NewsSchema.Generators.Schemas
{
    /// <summary>The codes of findings about fixtures and pins together.</summary>
    internal static class SchemaCodes
    {
        /// <summary>Error: a fixture has no usable schema name.</summary>
        public const string SchemaName = "NEWS4004";

        /// <summary>Error: two fixtures of a schema have the same name.</summary>
        public const string FixtureName = "NEWS4005";

        /// <summary>Warning: a metadata key is the name of another member of an article.</summary>
        public const string KeyCollision = "NEWS4006";

        /// <summary>Error: a sample is no object.</summary>
        public const string NoObject = "NEWS4007";

        /// <summary>Error: a schema has annotated articles and data.</summary>
        public const string MixedSchema = "NEWS4008";

        /// <summary>Information: mixed kinds become a union.</summary>
        public const string Union = "NEWS4010";

        /// <summary>Error: a pin cannot hold a sample.</summary>
        public const string PinConflict = "NEWS4101";

        /// <summary>Error: a pinned property's type is not one that can be read.</summary>
        public const string PinType = "NEWS4102";

        /// <summary>Error: a pinned type is not partial (found by the pins' collector).</summary>
        public const string PinNotPartial = "NEWS4103";

        /// <summary>Warning: a pin names nothing that the fixtures show.</summary>
        public const string PinUnused = "NEWS4104";

        /// <summary>Error: two pins for one record.</summary>
        public const string PinTwice = "NEWS4105";
    }
}
