using MeetupBot.Application.Texts;

namespace MeetupBot.Pages.Grid;

/// <summary>A poll as one member sees it on their page.</summary>
public sealed record GridView
{
    public required string Title { get; init; }

    /// <summary>Until when answers can be changed, in the zone shown; empty once it is closed.</summary>
    public required string Until { get; init; }

    /// <summary>Why it takes no answers; null while it does.</summary>
    public required string? Closed { get; init; }

    /// <summary>Which zone the times are in.</summary>
    public required string Zone { get; init; }

    /// <summary>The way to the other zone; null where both are the same.</summary>
    public required string? OtherZone { get; init; }

    /// <summary>Whether the times are in the reader's zone.</summary>
    public required bool IsOwnZone { get; init; }

    /// <summary>Whether the list comes first, because most of the grid would be empty.</summary>
    public required bool IsListFirst { get; init; }

    /// <summary>The columns from left to right.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>The rows from above.</summary>
    public required IReadOnlyList<string> Clocks { get; init; }

    /// <summary>In the order of their times.</summary>
    public required IReadOnlyList<GridTime> Times { get; init; }

    public required GridState State { get; init; }

    /// <summary>Who said what, by the ids of the times; null for all but hosts.</summary>
    public IReadOnlyList<GridNames>? Who { get; init; }

    /// <summary>What the script puts together: answers by their letter, and sentences.</summary>
    public required string WordsForScript { get; init; }

    /// <summary>The small print: whose page it is, and until when it opens.</summary>
    public required string Small { get; init; }

    public bool IsOpen => Closed is null;

    /// <summary>"yes", "if need be", "no", "no answer yet".</summary>
    public static string WriteAnswer(string own) => own switch
    {
        GridAnswers.Yes => Words.SaidYes,
        GridAnswers.IfNeedBe => Words.SaidIfNeedBe,
        GridAnswers.No => Words.SaidNo,
        _ => Words.GridNoAnswer,
    };

    public GridTime? Find(int row, int column) => Times.FirstOrDefault(time => time.Row == row && time.Column == column);
}

/// <summary>One of the times.</summary>
/// <param name="At">The same as long as the id stands for the same time.</param>
/// <param name="Moment">"Sat 5 December 10:00", as it is read out.</param>
/// <param name="Line">"Sat 5 Dec 10:00–12:00".</param>
/// <param name="IsChosen">Whether the meetup is then.</param>
public sealed record GridTime(int Id, string At, string Moment, string Line, int Row, int Column, bool IsChosen, GridAnswer Answer);

/// <summary>Who said what to a time.</summary>
/// <param name="Said">"yes: Ana, Ben"; nothing where nobody answered.</param>
public sealed record GridNames(string Line, IReadOnlyList<string> Said);
