using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Describes and reads the choice of the account that gets a member's direct messages.</summary>
internal sealed class PreferredAccountReader(Session session)
{
    /// <summary>The value for "the account used last".</summary>
    public const string Last = "last";

    /// <summary>The limit for the entries of the menu.</summary>
    private const int MostAccounts = 20;

    /// <summary>No choices when the member has only one account.</summary>
    public IReadOnlyList<MenuOption> ListOptions(InteractionContext context, Member member)
    {
        var accounts = Accounts(context, member.Id);
        if (accounts.Count < 2)
            return [];
        return
        [
            new(Words.ToldAtLast, Last, member.ToldAt is null),
            .. accounts.Take(MostAccounts)
                .Select(account => new MenuOption(DisplayText.Shorten(SpaceText.Write(account), 75), account.Key, account.Key == member.ToldAt)),
        ];
    }

    /// <summary>Finds one of the member's accounts by its key, its platform or its name. False when none or several match.</summary>
    /// <param name="key">The key of the account; null for the account used last.</param>
    public bool TryRead(InteractionContext context, string typed, out string? key)
    {
        key = null;
        if (typed.Equals(Last, StringComparison.OrdinalIgnoreCase) || typed.Equals(Words.ToldAtLast, StringComparison.OrdinalIgnoreCase))
            return true;
        var fits = Accounts(context, context.Caller.Id)
            .Where(account => new[] { account.Key, account.Platform, account.Name, SpaceText.Write(account) }
                .Contains(typed, StringComparer.OrdinalIgnoreCase))
            .ToList();
        key = fits is [var one] ? one.Key : null;
        return key is not null;
    }

    private List<Account> Accounts(InteractionContext context, MemberId member) =>
        [.. session.Members.Accounts([member]).DistinctBy(account => account.Key)];
}
