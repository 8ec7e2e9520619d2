using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.People;

/// <summary>
/// Finds profile pictures. Their addresses are those that the platforms reported with the accounts, never anything typed. Who has none, has
/// left or was erased has no picture; whom a card may name is decided before.
/// </summary>
public sealed class PictureReader(Session session)
{
    /// <summary>Of several accounts, the picture is that of the one used last, like the name.</summary>
    public IReadOnlyDictionary<MemberId, Uri> Read(IEnumerable<MemberId> members) => session.Members.Accounts(members.Distinct())
        .Where(account => account.LeftAt is null)
        .Select(account => (account.MemberId, Address: Uri.TryCreate(account.Picture, UriKind.Absolute, out var address) ? address : null))
        .Where(found => found.Address is not null)
        .DistinctBy(found => found.MemberId)
        .ToDictionary(found => found.MemberId, found => found.Address!);

    /// <summary>The pictures of the first of these who have one, with their names.</summary>
    /// <param name="nameOf">Null when the member must not be named, and so not shown.</param>
    public IReadOnlyList<(MemberId Member, Picture Picture)> ReadFirst(IReadOnlyList<MemberId> members, int most, Func<MemberId, string?> nameOf)
    {
        var addresses = Read(members);
        return
        [
            .. members.Where(addresses.ContainsKey)
                .Select(member => (Member: member, Name: nameOf(member)))
                .Where(shown => shown.Name is not null)
                .Select(shown => (shown.Member, new Picture(addresses[shown.Member], shown.Name!)))
                .Take(most),
        ];
    }
}
