namespace MeetupBot.Domain;

/// <summary>
/// How many letters have to be added, dropped, changed, or swapped with their neighbour to make one word another (optimal string alignment).
/// MeetupBot.Chat, which knows no other project, compiles this file too.
/// </summary>
internal static class EditDistance
{
    /// <summary>Of longer words only the beginning is compared: three rows of this length stand on the stack.</summary>
    private const int Longest = 60;

    /// <param name="most">What is still near. Beyond it the exact number does not matter.</param>
    /// <returns>The distance; a number above <paramref name="most"/>, not always the distance, when it is more than that.</returns>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int most)
    {
        first = first[..Math.Min(first.Length, Longest)];
        second = second[..Math.Min(second.Length, Longest)];
        if (Math.Abs(first.Length - second.Length) > most)
            return most + 1;
        // A row for each letter of the first word, of which only the last three are kept.
        var width = second.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (var j = 0; j <= second.Length; j++)
            rows[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            var (row, last, before) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width);
            var least = rows[row] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = first[i - 1] == second[j - 1] ? 0 : 1;
                var found = Math.Min(Math.Min(rows[last + j] + 1, rows[row + j - 1] + 1), rows[last + j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    found = Math.Min(found, rows[before + j - 2] + 1);
                rows[row + j] = found;
                least = Math.Min(least, found);
            }

            // A swap looks a row further back, where it was one less at best.
            if (least > most + 1)
                return least;
        }

        return rows[(first.Length % 3 * width) + second.Length];
    }
}
