using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>Random tokens as long and opaque as Discord's. They are not secret.</summary>
internal static class InteractionTokens
{
    private const int RandomBytes = 96;

    public static string Create(ulong interactionId)
    {
        Span<byte> bytes = stackalloc byte[RandomBytes + 40];
        Utf8.TryWrite(bytes, CultureInfo.InvariantCulture, $"interaction:{interactionId}:", out var length);
        Random.Shared.NextBytes(bytes.Slice(length, RandomBytes));
        return Base64Url.EncodeToString(bytes[..(length + RandomBytes)]);
    }
}
