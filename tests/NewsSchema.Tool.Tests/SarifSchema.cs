using System.Text.Json;

namespace NewsSchema.Tool.Tests;

/// <summary>The parts of SARIF 2.1.0 that the tool writes, as a schema: names, types, required members and ranges (OASIS standard, sections 3.13 to 3.57).</summary>
internal static class SarifSchema
{
    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string", "format": "uri" },
            "version": { "const": "2.1.0" },
            "runs": { "type": "array", "items": { "$ref": "#/$defs/run" } }
          },
          "$defs": {
            "run": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": { "driver": { "$ref": "#/$defs/component" } } },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": { "$ref": "#/$defs/result" } }
              }
            },
            "component": {
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {
                "name": { "type": "string" },
                "semanticVersion": { "type": "string" },
                "informationUri": { "type": "string", "format": "uri" },
                "rules": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/rule" } }
              }
            },
            "rule": {
              "type": "object", "required": ["id"], "additionalProperties": false,
              "properties": {
                "id": { "type": "string" },
                "shortDescription": { "$ref": "#/$defs/message" },
                "helpUri": { "type": "string", "format": "uri" }
              }
            },
            "message": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string" } } },
            "result": {
              "type": "object", "required": ["message"], "additionalProperties": false,
              "properties": {
                "ruleId": { "type": "string" },
                "ruleIndex": { "type": "integer", "minimum": 0 },
                "level": { "enum": ["none", "note", "warning", "error"] },
                "message": { "$ref": "#/$defs/message" },
                "locations": { "type": "array", "items": { "type": "object", "required": ["physicalLocation"], "additionalProperties": false, "properties": { "physicalLocation": { "$ref": "#/$defs/place" } } } },
                "fixes": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/fix" } }
              }
            },
            "fix": {
              "type": "object", "required": ["artifactChanges"], "additionalProperties": false,
              "properties": {
                "description": { "$ref": "#/$defs/message" },
                "artifactChanges": {
                  "type": "array", "minItems": 1, "uniqueItems": true,
                  "items": {
                    "type": "object", "required": ["artifactLocation", "replacements"], "additionalProperties": false,
                    "properties": {
                      "artifactLocation": { "$ref": "#/$defs/file" },
                      "replacements": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/replacement" } }
                    }
                  }
                }
              }
            },
            "replacement": {
              "type": "object", "required": ["deletedRegion"], "additionalProperties": false,
              "properties": {
                "deletedRegion": {
                  "type": "object", "required": ["charOffset", "charLength"], "additionalProperties": false,
                  "properties": { "charOffset": { "type": "integer", "minimum": 0 }, "charLength": { "type": "integer", "minimum": 0 } }
                },
                "insertedContent": { "type": "object", "additionalProperties": false, "properties": { "text": { "type": "string" } } }
              }
            },
            "file": { "type": "object", "required": ["uri"], "additionalProperties": false, "properties": { "uri": { "type": "string", "format": "uri-reference" } } },
            "place": {
              "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
              "properties": {
                "artifactLocation": { "$ref": "#/$defs/file" },
                "region": {
                  "type": "object", "required": ["startLine"], "additionalProperties": false,
                  "properties": {
                    "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 },
                    "endLine": { "type": "integer", "minimum": 1 }, "endColumn": { "type": "integer", "minimum": 1 }
                  }
                }
              }
            }
          }
        }
        """;

    public static SchemaValidator Validator { get; } = new(JsonDocument.Parse(Text).RootElement);
}
