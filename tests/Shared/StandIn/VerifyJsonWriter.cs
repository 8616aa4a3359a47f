using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Argon;

namespace Argon
{
    /// <summary>The settings of Verify's serializer.</summary>
    public class JsonSerializerSettings
    {
        /// <summary>The converters for values inside other objects.</summary>
        public List<JsonConverter> Converters { get; } = [];
    }

    /// <summary>Shows values of some types.</summary>
    public abstract class JsonConverter
    {
        /// <summary>Returns whether the converter is for a type.</summary>
        public abstract bool CanConvert(Type type);

        internal abstract void WriteObject(VerifyTests.VerifyJsonWriter writer, object value);
    }
}

namespace VerifyTests
{
    /// <summary>Shows values of a type inside other objects.</summary>
    public abstract class WriteOnlyJsonConverter<T> : JsonConverter
    {
        /// <inheritdoc/>
        public sealed override bool CanConvert(Type type) => typeof(T).IsAssignableFrom(type);

        /// <summary>Writes a value.</summary>
        public abstract void Write(VerifyJsonWriter writer, T value);

        internal sealed override void WriteObject(VerifyJsonWriter writer, object value) => Write(writer, (T)value);
    }

    /// <summary>
    /// Writes objects in Verify's form: indented, with names and texts without quotation marks, without members that are null. It knows texts, numbers, truth
    /// values, lists and objects. Verify replaces dates and ids, so this refuses them: no test may depend on it.
    /// </summary>
    public class VerifyJsonWriter
    {
        private readonly StringBuilder _text = new();
        private readonly JsonSerializerSettings _settings;
        private int _depth;
        private bool _isFirst = true;
        private bool _isNamed = true;

        private VerifyJsonWriter(JsonSerializerSettings settings) => _settings = settings;

        /// <summary>Begins an object.</summary>
        public void WriteStartObject() => Open('{');

        /// <summary>Ends an object.</summary>
        public void WriteEndObject() => Close('}');

        /// <summary>Begins a list.</summary>
        public void WriteStartArray() => Open('[');

        /// <summary>Ends a list.</summary>
        public void WriteEndArray() => Close(']');

        /// <summary>Writes the name of a member.</summary>
        public void WritePropertyName(string name)
        {
            StartItem();
            _text.Append(name).Append(": ");
            _isNamed = true;
        }

        /// <summary>Writes a value as it is.</summary>
        public void WriteRawValue(string? value)
        {
            StartItem();
            _text.Append(value);
        }

        internal static string Write(object value, JsonSerializerSettings settings)
        {
            var writer = new VerifyJsonWriter(settings);
            writer.WriteAny(value);
            return writer._text.ToString();
        }

        private void WriteAny(object value)
        {
            if (_settings.Converters.FirstOrDefault(converter => converter.CanConvert(value.GetType())) is { } own)
            {
                own.WriteObject(this, value);
            }
            else if (value is string or bool or int or long or decimal or double)
            {
                WriteRawValue(value is bool truth ? (truth ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture));
            }
            else if (value is IEnumerable items)
            {
                WriteStartArray();
                foreach (object item in items)
                {
                    WriteAny(item);
                }

                WriteEndArray();
            }
            else if (value is IFormattable)
            {
                throw new NotSupportedException($"The stand-in for Verify does not know values of type {value.GetType()}.");
            }
            else
            {
                WriteMembers(value);
            }
        }

        private void WriteMembers(object value)
        {
            WriteStartObject();
            foreach (PropertyInfo property in value.GetType().GetProperties())
            {
                if (property.GetValue(value) is { } member)
                {
                    WritePropertyName(property.Name);
                    WriteAny(member);
                }
            }

            WriteEndObject();
        }

        private void Open(char bracket)
        {
            StartItem();
            _text.Append(bracket);
            _depth++;
            _isFirst = true;
        }

        private void Close(char bracket)
        {
            _depth--;
            if (!_isFirst)
            {
                _text.Append('\n').Append(' ', _depth * 2);
            }

            _text.Append(bracket);
            _isFirst = false;
        }

        /// <summary>Begins a member or an item on a new line; the value of a member continues its line.</summary>
        private void StartItem()
        {
            if (!_isNamed)
            {
                _text.Append(_isFirst ? "" : ",").Append('\n').Append(' ', _depth * 2);
            }

            _isNamed = false;
            _isFirst = false;
        }
    }
}
