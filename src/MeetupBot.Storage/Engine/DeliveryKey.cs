using System.Security.Cryptography;
using MeetupBot.Domain;

namespace MeetupBot.Storage.Engine;

/// <summary>What a platform, or we ourselves, can recognise a repeated delivery by: 80 random bits.</summary>
public static class DeliveryKey
{
    private const int Length = 16;

    /// <returns>16 characters of Crockford's base 32.</returns>
    public static string Fresh() => RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, Length);
}
