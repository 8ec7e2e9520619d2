using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Network;

/// <summary>Finds the addresses of people's pictures, as their platforms give them.</summary>
internal sealed class PictureReader(Session session)
{
    /// <summary>How many people of a list have pictures: these come within the page, which has to be light enough for a phone at a door.</summary>
    public const int MostInList = 40;

    /// <summary>Of several accounts, the picture is that of the one used last, like the name.</summary>
    public IReadOnlyDictionary<MemberId, Uri> Find(IReadOnlyList<MemberId> members) => session.Members.Accounts(members)
        .Where(account => account.LeftAt is null && Uri.TryCreate(account.Picture, UriKind.Absolute, out _))
        .GroupBy(account => account.MemberId)
        .ToDictionary(accounts => accounts.Key, accounts => new Uri(accounts.First().Picture!));
}
