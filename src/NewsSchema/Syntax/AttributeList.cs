using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>What stands between <c>{</c> and <c>}</c>: classes, at most one id, pairs.</summary>
    internal sealed class AttributeList
    {
        /// <summary>The classes without their dots, in the order of the source.</summary>
        public List<AttributeName> Classes { get; } = new List<AttributeName>();

        /// <summary>The id without its <c>#</c>.</summary>
        public AttributeName? Id { get; set; }

        public List<AttributePair> Pairs { get; } = new List<AttributePair>();

        /// <summary>From brace to brace.</summary>
        public SourceSpan Source { get; set; }
    }
}
