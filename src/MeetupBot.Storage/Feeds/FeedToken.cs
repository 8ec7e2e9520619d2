using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Storage.Feeds;

/// <summary>The secret part of a feed's address: 160 random bits.</summary>
public static class FeedToken
{
    private const int Bytes = 20;

    /// <summary>The length of every token.</summary>
    public const int Length = 27;

    /// <returns>In base64url, without padding.</returns>
    public static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored. A token is long enough that a plain hash can't be guessed back.</summary>
    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
