using System.Buffers;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Writes JSON to bytes with one writer per thread.</summary>
internal static class JsonBytes
{
    [ThreadStatic]
    private static Pair? _kept;

    public static byte[] Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var pair = _kept ?? new Pair();
        _kept = null;
        pair.Buffer.ResetWrittenCount();
        pair.Writer.Reset();
        write(pair.Writer, state);
        pair.Writer.Flush();
        var bytes = pair.Buffer.WrittenSpan.ToArray();
        _kept = pair;
        return bytes;
    }

    private sealed class Pair
    {
        public Pair() => Writer = new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true });

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);

        public Utf8JsonWriter Writer { get; }
    }
}
