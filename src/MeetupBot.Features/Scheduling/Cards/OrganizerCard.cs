using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>A host's private buttons and menus for a meetup.</summary>
internal static class OrganizerCard
{
    private static readonly int[] Quorums = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

    private static IEnumerable<Block> DrawAll(Meetup meetup, Instant now)
    {
        if (CheckInCard.CanTick(meetup, now))
            yield return new Block.Buttons(CheckInCard.DrawTickButton(meetup.Id));
        foreach (var menu in DrawPollMenus(meetup))
            yield return menu;
        List<Button> buttons = [.. DrawFirstButtons(meetup), .. DrawLastButtons(meetup)];
        if (buttons.Count > 0)
            yield return new Block.Buttons(buttons);
    }

    /// <summary>
    /// What a host needs now, in one row. The rest stands behind <c>Manage</c>. A plan of people who were introduced has nothing to manage, so it
    /// has all of them.
    /// </summary>
    public static IEnumerable<Block> DrawBrief(Meetup meetup, Instant now)
    {
        if (!HasManage(meetup))
            return DrawAll(meetup, now);
        var first = DrawFirstButtons(meetup);
        return [new Block.Buttons([.. CheckInCard.CanTick(meetup, now) ? first.Prepend(CheckInCard.DrawTickButton(meetup.Id)) : first])];
    }

    /// <summary>Whether there is more behind <c>Manage</c>.</summary>
    public static bool HasManage(Meetup meetup) => meetup.Introduction is null && (meetup.IsUpcoming || meetup.State == MeetupState.Over);

    /// <summary>When a poll closes early, and who is asked to answer it.</summary>
    public static IEnumerable<Block> DrawPollMenus(Meetup meetup)
    {
        if (meetup.State != MeetupState.Polling)
            yield break;
        yield return Quorum(meetup);
        // Who is asked by direct message need not see the place of a meetup that only some see.
        if (meetup.IsOpen)
            yield return new Block.Menu(new(ButtonNames.Nudge, meetup.Id.Value), Words.NudgeSomeone, [])
            {
                Source = MenuSource.Members,
                Min = 0,
                Max = 10,
            };
    }

    /// <summary>What changes who sees it, or ends it.</summary>
    public static IEnumerable<Button> DrawLastButtons(Meetup meetup)
    {
        if (!meetup.IsUpcoming)
            yield break;
        if (meetup is { IsOpen: false, Introduction: null })
            yield return DrawShowToEverybody(meetup.Id);
        yield return new Button(Words.CancelIt, new(ButtonNames.Cancel, meetup.Id.Value), ButtonTone.Danger);
    }

    /// <summary>For a cancellation that is not final yet.</summary>
    public static Button DrawTakeBack(MeetupId id) => new(Words.TakeItBack, new(ButtonNames.TakeBack, id.Value));

    /// <summary>For a meetup that only those see who see its channel.</summary>
    public static Button DrawShowToEverybody(MeetupId id) => new(Words.ShowToEverybody, new(ButtonNames.ShowToEverybody, id.Value));

    private static IEnumerable<Button> DrawFirstButtons(Meetup meetup)
    {
        if (meetup.IsUpcoming)
            yield return new Button(Words.Change, new(ButtonNames.Edit, meetup.Id.Value));
        if (meetup.State == MeetupState.Polling)
            yield return new Button(Words.DecideNow, new(ButtonNames.Decide, meetup.Id.Value));
        if (HasManage(meetup))
            yield return new Button(Words.Manage, new(ButtonNames.Manage, meetup.Id.Value));
    }

    private static Block.Menu Quorum(Meetup meetup) => new(new(ButtonNames.Quorum, meetup.Id.Value), Words.CloseEarly,
    [
        new(Words.CloseOnTime, "0", meetup.Quorum is null),
        .. Quorums.Select(number => new MenuOption(
            Words.CloseAt(number), number.ToString(CultureInfo.InvariantCulture), meetup.Quorum == number)),
    ])
    {
        Min = 1,
    };
}
