namespace MeetupBot.Chat.Cards;

/// <summary>
/// The answers to one candidate time, as a bar. It is of those who answered, but of <see cref="Least"/> at least: a first vote fills one of five
/// cells and not the whole bar. Yes, if need be and no differ by their shape.
/// </summary>
/// <param name="Yes">How many said yes.</param>
/// <param name="IfNeedBe">How many said "if need be".</param>
/// <param name="No">How many answered this time, and with neither.</param>
/// <param name="Answered">How many answered any time.</param>
public sealed record VoteBar(int Yes, int IfNeedBe, int No, int Answered)
{
    /// <summary>The fewest people that a whole bar stands for.</summary>
    public const int Least = 5;

    /// <summary>How many cells are drawn.</summary>
    public const int Cells = 5;

    /// <summary>How many people the whole bar stands for.</summary>
    public int Whole => Math.Max(Least, Answered);

    /// <summary>
    /// The cells of each answer, as near to their shares as whole cells can be, but at least one where anybody said yes. What is left of the
    /// five is empty.
    /// </summary>
    public (int Yes, int IfNeedBe, int No) CountCells()
    {
        int[] answers = [Yes, IfNeedBe, No];
        var cells = answers.Select(answer => answer * Cells / Whole).ToArray();
        var wanted = (int)Math.Round((double)answers.Sum() * Cells / Whole, MidpointRounding.AwayFromZero);
        foreach (var answer in Enumerable.Range(0, answers.Length).OrderByDescending(answer => answers[answer] * Cells % Whole))
            if (cells.Sum() < wanted)
                cells[answer]++;
        if (Yes > 0 && cells[0] == 0)
        {
            var most = cells[1] > cells[2] ? 1 : 2;
            (cells[0], cells[most]) = (1, Math.Max(0, cells[most] - 1));
        }

        return (cells[0], cells[1], cells[2]);
    }
}
