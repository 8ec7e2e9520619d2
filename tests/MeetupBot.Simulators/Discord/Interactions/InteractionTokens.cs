using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Simulators.Discord;

/// <summary>Tokens that cannot be guessed from the id, and that are as long as Discord's.</summary>
internal static class InteractionTokens
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(16);

    public static string Create(ulong interactionId)
    {
        Span<byte> seed = stackalloc byte[24];
        Secret.CopyTo(seed);
        BitConverter.TryWriteBytes(seed[16..], interactionId);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(seed, hash);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"interaction:{interactionId}:{Convert.ToHexString(hash)}");
        return Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));
    }
}
