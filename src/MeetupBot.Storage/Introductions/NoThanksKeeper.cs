using System.Security.Cryptography;
using System.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Introductions;

/// <summary>
/// Keeps entries about a member who is forgotten, and applies them again when one of their accounts comes back as a new member. All that is
/// kept is an HMAC-SHA-256 of the two accounts, one for each pair of accounts, with a key from the database.
/// </summary>
internal sealed class NoThanksKeeper(StoreConnection connection)
{
    /// <summary>Call it while the accounts and entries of the forgotten member are still there.</summary>
    public void Keep(MemberId forgotten)
    {
        var pairs = connection.Query<KeptPair>(NoThanksKeptSql.PairsAbout, new { member = forgotten });
        if (pairs.Count == 0)
            return;
        var key = ReadKey();
        foreach (var pair in pairs)
        {
            var hash = Hash(key, Account.KeyOf(pair.Platform, pair.ExternalId), Account.KeyOf(pair.OtherPlatform, pair.OtherExternalId));
            connection.Execute(NoThanksKeptSql.Keep, new { pair.MemberId, hash, pair.SaidAt });
        }
    }

    /// <summary>Applies what was kept about an account that was just added.</summary>
    public void Restore(Account added)
    {
        var sayers = connection.Query<Sayer>(NoThanksKeptSql.Sayers);
        if (sayers.Count == 0)
            return;
        var key = ReadKey();
        foreach (var sayer in sayers.Where(sayer => sayer.MemberId != added.MemberId))
        {
            var values = new { member = sayer.MemberId, other = added.MemberId, hash = Hash(key, Account.KeyOf(sayer.Platform, sayer.ExternalId), added.Key) };
            if (connection.Execute(NoThanksKeptSql.Restore, values) > 0)
                connection.Execute(NoThanksKeptSql.Drop, new { values.member, values.hash });
        }
    }

    private byte[] ReadKey() => Convert.FromHexString(connection.First<string>(NoThanksKeptSql.Key)!);

    // A line break is in no id.
    private static string Hash(byte[] key, string by, string about) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{by}\n{about}")));

    private sealed record KeptPair
    {
        public MemberId MemberId { get; init; }
        public Instant SaidAt { get; init; }
        public string Platform { get; init; } = "";
        public string ExternalId { get; init; } = "";
        public string OtherPlatform { get; init; } = "";
        public string OtherExternalId { get; init; } = "";
    }

    private sealed record Sayer
    {
        public MemberId MemberId { get; init; }
        public string Platform { get; init; } = "";
        public string ExternalId { get; init; } = "";
    }
}
