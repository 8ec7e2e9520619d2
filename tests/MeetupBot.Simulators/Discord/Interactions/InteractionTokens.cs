using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>Tokens as long and as opaque as Discord's; random, but no secret.</summary>
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
