package io.takeroot.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// English words: folded, without stop words, stemmed; names such as `C++` and `.NET` stay whole.
final class EnglishWords extends Analyzer {
    /// Names that a tokenizer would take apart.
    private static final NormalizeCharMap NAMES = names();

    private final boolean shortened;

    /// @param shortened whether stop words are left out and the rest is stemmed
    EnglishWords(boolean shortened) {
        this.shortened = shortened;
    }

    private static NormalizeCharMap names() {
        var names = new NormalizeCharMap.Builder();
        names.add("C++", "cplusplus");
        names.add("c++", "cplusplus");
        names.add("C#", "csharp");
        names.add("c#", "csharp");
        names.add(" .NET", " dotnet");
        names.add(" .net", " dotnet");
        names.add("\u2019", "'");
        return names.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(NAMES, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var folded =
                new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        if (!shortened) {
            return new TokenStreamComponents(words, folded);
        }
        var telling = new StopFilter(folded, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(words, new PorterStemFilter(telling));
    }
}
