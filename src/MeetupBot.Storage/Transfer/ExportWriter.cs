using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace MeetupBot.Storage.Transfer;

/// <summary>Writes the lines of an export, and hashes them.</summary>
internal sealed class ExportWriter : IDisposable
{
    private const byte NewLine = (byte)'\n';

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;
    private readonly GZipStream _zip;

    public ExportWriter(Stream file)
    {
        _json = new Utf8JsonWriter(_line, ExportFormat.Writing);
        _zip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
    }

    public void WriteHead(ExportHead head)
    {
        _json.WriteStartObject();
        _json.WriteNumber("meetupbot", head.Meetupbot);
        _json.WriteNumber("schema", head.Schema);
        _json.WriteStartObject("rows");
        foreach (var (table, rows) in head.Rows)
            _json.WriteNumber(table, rows);
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine();
    }

    public void WriteTable(ExportTable table)
    {
        _json.WriteStartObject();
        _json.WriteString("table", table.Name);
        _json.WriteStartArray("columns");
        foreach (var column in table.Columns)
            _json.WriteStringValue(column);
        _json.WriteEndArray();
        _json.WriteEndObject();
        EndLine();
    }

    public void WriteRow(DbDataReader row)
    {
        _json.WriteStartArray();
        for (var column = 0; column < row.FieldCount; column++)
            WriteValue(row.GetValue(column));
        _json.WriteEndArray();
        EndLine();
    }

    public void WriteTail()
    {
        _json.WriteStartObject();
        _json.WriteString("sha256", Convert.ToHexStringLower(_hash.GetCurrentHash()));
        _json.WriteEndObject();
        EndLine();
    }

    public void Dispose()
    {
        _json.Dispose();
        _zip.Dispose();
        _hash.Dispose();
    }

    private void WriteValue(object value)
    {
        switch (value)
        {
            case long number:
                _json.WriteNumberValue(number);
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case double number:
                _json.WriteStartObject();
                _json.WriteNumber("real", number);
                _json.WriteEndObject();
                break;
            case byte[] bytes:
                _json.WriteStartObject();
                _json.WriteBase64String("blob", bytes);
                _json.WriteEndObject();
                break;
            default:
                _json.WriteNullValue();
                break;
        }
    }

    private void EndLine()
    {
        _json.Flush();
        _line.Write([NewLine]);
        _hash.AppendData(_line.WrittenSpan);
        _zip.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
        _json.Reset();
    }
}
