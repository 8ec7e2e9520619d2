using System.Security.Cryptography;

namespace MeetupBot.Storage;

/// <summary>What a platform, or we ourselves, can recognise a repeated delivery by: 80 random bits.</summary>
public static class DeliveryKey
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    /// <returns>16 characters of Crockford's base 32.</returns>
    public static string Fresh() => RandomNumberGenerator.GetString(Alphabet, Length);
}
