using System.Security.Cryptography;
using MeetupBot.Domain;

namespace MeetupBot.Storage.Engine;

/// <summary>A key of 80 random bits by which a platform, or the bot itself, recognises a repeated delivery.</summary>
public static class DeliveryKey
{
    private const int Length = 16;

    /// <returns>16 characters of Crockford's base 32.</returns>
    public static string Fresh() => RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, Length);
}
